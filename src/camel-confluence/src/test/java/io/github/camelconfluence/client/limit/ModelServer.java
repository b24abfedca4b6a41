package io.github.camelconfluence.client.limit;

import java.util.Map;

/** A limit as a server keeps it, in seconds of a time that only a test moves. */
interface ModelServer {

    /** @param headers by lower-case name */
    record Reply(int status, Map<String, String> headers) {}

    Reply serve(double now);

    /** How many requests it would have admitted from zero to then, if they had never been short. */
    double allowed(double until);

    /** So many in each window, which begins with the first request after the last one; tells nothing or all. */
    static ModelServer window(int permits, double length, boolean told) {
        return new WindowServer(permits, length, told);
    }

    /** A bucket of that size, filled evenly. */
    static ModelServer bucket(int size, double perSecond, boolean told) {
        return new BucketServer(size, perSecond, told);
    }

    /** Windows of fixed length. */
    final class WindowServer implements ModelServer {
        private final int permits;
        private final double length;
        private final boolean told;
        private double since = Double.NEGATIVE_INFINITY;
        private int left;

        WindowServer(int permits, double length, boolean told) {
            this.permits = permits;
            this.length = length;
            this.told = told;
        }

        @Override
        public Reply serve(double now) {
            if (now >= since + length) {
                since = now;
                left = permits;
            }
            int status = left > 0 ? 200 : 429;
            left -= status == 200 ? 1 : 0;
            if (!told) {
                return new Reply(status, Map.of());
            }
            String seconds = Long.toString((long) Math.max(1, Math.ceil(since + length - now)));
            String policy = "\"burst\";q=" + permits + ";w=" + (long) length;
            String state = "\"burst\";r=" + left + ";t=" + seconds;
            return new Reply(
                    status,
                    status == 429
                            ? Map.of("retry-after", seconds, "ratelimit", state, "ratelimit-policy", policy)
                            : Map.of("ratelimit", state, "ratelimit-policy", policy));
        }

        @Override
        public double allowed(double until) {
            return permits * until / length;
        }
    }

    /** A token bucket. */
    final class BucketServer implements ModelServer {
        private final int size;
        private final double perSecond;
        private final boolean told;
        private double level;
        private double at;

        BucketServer(int size, double perSecond, boolean told) {
            this.size = size;
            this.perSecond = perSecond;
            this.told = told;
            this.level = size;
        }

        @Override
        public Reply serve(double now) {
            level = Math.min(size, level + (now - at) * perSecond);
            at = now;
            int status = level >= 1 ? 200 : 429;
            level -= status == 200 ? 1 : 0;
            if (!told) {
                return new Reply(status, Map.of());
            }
            Map<String, String> state = Map.of(
                    "x-ratelimit-limit",
                    Integer.toString(size),
                    "x-ratelimit-remaining",
                    Long.toString((long) level),
                    "x-ratelimit-fillrate",
                    Long.toString((long) perSecond),
                    "x-ratelimit-interval-seconds",
                    "1",
                    status == 429 ? "retry-after" : "date",
                    status == 429 ? "1" : "");
            return new Reply(status, state);
        }

        @Override
        public double allowed(double until) {
            return size + perSecond * until;
        }
    }
}
