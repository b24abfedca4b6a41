package io.github.camelconfluence.client.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a request may leave: now, by its pass; not before a time has passed; or not before another one has ended. */
public record Turn(@Nullable Pass pass, Duration pause) {

    static final Turn AFTER_ANOTHER = new Turn(null, Duration.ZERO);

    static Turn now(Pass pass) {
        return new Turn(pass, Duration.ZERO);
    }

    static Turn in(Duration pause) {
        return new Turn(null, pause);
    }

    /** Nothing to wait for by the clock. */
    public boolean isAfterAnother() {
        return pass == null && pause.isZero();
    }
}
