package io.github.camelconfluence.sync;

import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.util.List;

/**
 * Hears what a sync does, for metrics and progress lines. Every bean of this type in Camel's registry is called, on the
 * polling or delivering thread; it must not block.
 */
public interface SyncListener {

    /** A change has been taken by the route ({@code delivered}) or has failed and is kept pending. */
    default void settled(String syncId, String spaceKey, ChangeEvent event, boolean delivered) {}

    /** Long work went on by a slice. */
    default void progressed(SyncProgress progress) {}

    /** A reconciliation is through: what every space holds, and how much of it the route has. */
    default void reconciled(String syncId, List<SpaceReport> spaces) {}

    /** A poll ended, well or not: the state as a whole is new. */
    default void polled(SyncStatus status) {}
}
