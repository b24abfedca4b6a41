package io.github.camelconfluence.client.limit;

import java.util.Map;

/** A limit as a server keeps it, in seconds of a time that only a test moves. */
interface ModelServer {

    /** @param headers by lower-case name */
    record Reply(int status, Map<String, String> headers) {}

    Reply serve(double now);

    /** What it has admitted until now, of what it would have if requests had never been short. */
    double used(double now);

    /** So many in each window, which begins with the first request after the last one; tells nothing or all. */
    static ModelServer window(int permits, double length, boolean told) {
        return new WindowServer(permits, length, told, Double.NEGATIVE_INFINITY);
    }

    /** So many in each window, the first of which ends at {@code boundary}, whoever asks; tells nothing. */
    static ModelServer quota(int permits, double length, double boundary) {
        return new WindowServer(permits, length, false, boundary);
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
        private final boolean fixed;
        private double since;
        private double first = Double.NaN;
        private int left;
        private int admitted;
        private int before;

        /** @param boundary infinitely early where a window begins with the first request after the one before */
        WindowServer(int permits, double length, boolean told, double boundary) {
            this.permits = permits;
            this.length = length;
            this.told = told;
            this.fixed = boundary > 0;
            this.since = boundary - length;
            this.left = permits;
        }

        @Override
        public Reply serve(double now) {
            if (now >= since + length) {
                renew(now);
            }
            int status = left > 0 ? 200 : 429;
            left -= status == 200 ? 1 : 0;
            admitted += status == 200 ? 1 : 0;
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

        private void renew(double now) {
            since = fixed ? since + length * Math.floor((now - since) / length) : now;
            if (fixed && Double.isNaN(first)) {
                first = since;
                admitted = 0;
            }
            before = admitted;
            left = permits;
        }

        /** Where boundaries are fixed, of the windows that are over, but for one that had begun before anybody asked. */
        @Override
        public double used(double now) {
            return fixed ? before / (permits * (since - first) / length) : admitted / (permits * now / length);
        }
    }

    /** A token bucket. */
    final class BucketServer implements ModelServer {
        private final int size;
        private final double perSecond;
        private final boolean told;
        private double level;
        private double at;
        private int admitted;

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
            admitted += status == 200 ? 1 : 0;
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
        public double used(double now) {
            return admitted / (size + perSecond * now);
        }
    }
}
