package io.github.camelconfluence.sync;

/** How far the delivery of a space has come: {@code delivered} of {@code total} contents, {@code failed} in this pass. */
public record SyncProgress(String syncId, String spaceKey, long delivered, long total, long failed) {}
