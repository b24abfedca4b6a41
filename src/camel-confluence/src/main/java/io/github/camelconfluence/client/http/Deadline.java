package io.github.camelconfluence.client.http;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Cancels an exchange that takes too long. What is sent may take longer, as long as it goes on. Thread-safe. */
final class Deadline {

    /** Does something later. */
    interface Alarms {
        Future<?> after(Duration time, Runnable task);
    }

    private final Alarms alarms;
    private final Duration total;
    private final Runnable cancel;
    private boolean expired;
    private boolean over;
    private boolean progressed;
    private @Nullable Future<?> alarm;

    private Deadline(Alarms alarms, Duration total, Runnable cancel) {
        this.alarms = alarms;
        this.total = total;
        this.cancel = cancel;
    }

    static Deadline start(Alarms alarms, Duration total, Runnable cancel) {
        Deadline deadline = new Deadline(alarms, total, cancel);
        deadline.schedule();
        return deadline;
    }

    private synchronized void schedule() {
        alarm = alarms.after(total, this::ring);
    }

    private void ring() {
        if (isToExpire()) {
            cancel.run();
        }
    }

    private synchronized boolean isToExpire() {
        if (over) {
            return false;
        }
        if (progressed) {
            progressed = false;
            schedule();
            return false;
        }
        expired = true;
        return true;
    }

    /** Another piece has been sent. */
    synchronized void progress() {
        progressed = true;
    }

    synchronized void end() {
        over = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    synchronized boolean hasExpired() {
        return expired;
    }
}
