package io.github.camelconfluence.simulator.limits;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * One limit on the requests of each user, and how it is reported. Immutable.
 *
 * @param policy how requests are counted
 * @param permits requests per window, or the size of the bucket
 * @param window the length of a window, or the interval at which a bucket is filled
 * @param fill permits that flow into a bucket per interval; equal to {@code permits} for windows
 * @param report how clients are told
 */
public record RateLimit(Policy policy, int permits, Duration window, int fill, Report report) {

    /** How requests are counted. */
    public enum Policy {
        /** Cloud's short windows, the only limit on API tokens. */
        BURST("confluence-burst-based"),
        /** Cloud's quota, renewed at fixed boundaries: the top of the UTC hour. */
        QUOTA("confluence-quota-tenant-based"),
        /** Data Center's bucket per user. */
        TOKEN_BUCKET("");

        private final String reason;

        Policy(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** How clients are told: the form of Retry-After and the families of headers. */
    public record Report(RetryAfter retryAfter, Set<HeaderForm> forms) {
        public Report {
            forms = Set.copyOf(forms);
        }
    }

    /** At most so many requests in each window; windows begin with the first request. */
    public static RateLimit burst(int permits, Duration window) {
        return new RateLimit(Policy.BURST, permits, window, permits, cloudReport());
    }

    /** At most so many requests between two full hours, UTC. */
    public static RateLimit hourly(int permits) {
        return quota(permits, Duration.ofHours(1));
    }

    /** At most so many requests between two boundaries, which lie at whole windows since the epoch: a shorter hour. */
    public static RateLimit quota(int permits, Duration window) {
        return new RateLimit(Policy.QUOTA, permits, window, permits, cloudReport());
    }

    /** A bucket of that size per user, into which {@code fill} permits flow per interval; size 0 refuses for ever. */
    public static RateLimit tokenBucket(int size, int fill, Duration interval) {
        Set<HeaderForm> forms = EnumSet.of(HeaderForm.X_RATE_LIMIT, HeaderForm.FILL_RATE);
        RetryAfter retryAfter = size == 0 ? RetryAfter.ABSURD : RetryAfter.SECONDS;
        return new RateLimit(Policy.TOKEN_BUCKET, size, interval, fill, new Report(retryAfter, forms));
    }

    /** The same limit, refusing with that form of Retry-After. */
    public RateLimit with(RetryAfter retryAfter) {
        return new RateLimit(policy, permits, window, fill, new Report(retryAfter, report.forms()));
    }

    public RateLimit withoutRetryAfter() {
        return with(RetryAfter.ABSENT);
    }

    /** The same limit, reported by these families of headers only; none hides it altogether. */
    public RateLimit reportedBy(HeaderForm... forms) {
        return new RateLimit(policy, permits, window, fill, new Report(report.retryAfter(), Set.of(forms)));
    }

    private static Report cloudReport() {
        return new Report(RetryAfter.SECONDS, EnumSet.of(HeaderForm.X_RATE_LIMIT, HeaderForm.STRUCTURED));
    }
}
