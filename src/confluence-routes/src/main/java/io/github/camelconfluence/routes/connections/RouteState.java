package io.github.camelconfluence.routes.connections;

import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A route from Confluence: how it is, as of its last poll")
public record RouteState(
        String route,
        String spaces,

        @Schema(description = "running, off, stopped, cannot start, or stands by")
        String state,

        @Schema(description = "When the last poll ended without an error") @Nullable
        String lastSync,

        @Schema(description = "When the last comparison with Confluence ended that covered every space") @Nullable
        String lastComplete,

        @Nullable Completeness completeness,

        @Schema(description = "Changes that failed and are tried again")
        long failed,

        @Schema(description = "Since when something waits for delivery") @Nullable
        String waitingSince,

        List<String> errors) {

    /** As the last comparison left it: listed = delivered + pending + failed. */
    public record Completeness(
            boolean complete, long listed, long delivered, long pending, long failed, long heldBack) {

        static Completeness of(List<SpaceReport> spaces) {
            return new Completeness(
                    spaces.stream().allMatch(SpaceReport::complete),
                    sum(spaces, SpaceReport::listed),
                    sum(spaces, SpaceReport::delivered),
                    sum(spaces, SpaceReport::pending),
                    sum(spaces, SpaceReport::failed),
                    sum(spaces, SpaceReport::heldBack));
        }

        private static long sum(List<SpaceReport> spaces, ToLongFunction<SpaceReport> number) {
            return spaces.stream().mapToLong(number).sum();
        }
    }

    static RouteState without(String route, String spaces, String state, List<String> errors) {
        return new RouteState(route, spaces, state, null, null, null, 0, null, errors);
    }

    static RouteState of(String route, String spaces, String state, List<String> errors, SyncStatus status) {
        List<String> all = new ArrayList<>(errors);
        status.faults().forEach(fault -> all.add(fault.kind() + ": " + fault.message()));
        status.held()
                .forEach(held -> all.add(held.count() + " deletions in " + held.spaceKey()
                        + " are held back; releaseDeletions=" + held.id() + " lets them go"));
        status.failed()
                .forEach(failed -> all.add(failed.id() + " failed " + failed.attempts() + " times: " + failed.error()));
        return new RouteState(
                route,
                spaces,
                state,
                status.lastPoll().map(Object::toString).orElse(null),
                status.lastComplete().map(Object::toString).orElse(null),
                status.spaces().isEmpty() ? null : Completeness.of(status.spaces()),
                status.failed().size(),
                status.oldestUnsettled().map(Object::toString).orElse(null),
                all);
    }
}
