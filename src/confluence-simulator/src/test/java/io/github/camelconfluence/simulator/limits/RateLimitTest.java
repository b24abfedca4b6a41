package io.github.camelconfluence.simulator.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.SetClock;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final String PATH = "/rest/api/space";

    private final SetClock clock = new SetClock("2026-11-20T10:30:00Z");
    private final ConfluenceSimulator simulator =
            ConfluenceSimulator.dataCenter().site(Site.empty()).clock(clock).start();
    private final RestCaller reader = RestCaller.bearer(simulator, Credentials.READER_PAT);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aBurstIsRefusedUntilItsWindowIsOver() {
        simulator.faults().limit(RateLimit.burst(2, Duration.ofSeconds(10)));

        RestCaller.Reply first = reader.get(PATH);
        clock.advance(Duration.ofSeconds(4));
        RestCaller.Reply second = reader.get(PATH);
        RestCaller.Reply refused = reader.get(PATH);

        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("2");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1");
        assertThat(first.header("X-RateLimit-NearLimit")).isEqualTo("false");
        assertThat(second.header("X-RateLimit-NearLimit")).isEqualTo("true");
        assertThat(second.header("RateLimit")).isEqualTo("\"confluence-burst-based\";r=0;t=6");
        assertThat(second.header("RateLimit-Policy")).isEqualTo("\"confluence-burst-based\";q=2;w=10");
        assertThat(second.header("RateLimit-Reason")).isNull();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("6");
        assertThat(refused.header("RateLimit-Reason")).isEqualTo("confluence-burst-based");
        assertThat(refused.header("X-RateLimit-Reset")).isEqualTo("2026-11-20T10:30:10Z");
        clock.advance(Duration.ofSeconds(6));
        assertThat(reader.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void theHourlyQuotaIsRenewedAtTheFullHourAndItsResetHasNoSeconds() {
        simulator.faults().limit(RateLimit.hourly(1));
        reader.get(PATH);

        RestCaller.Reply refused = reader.get(PATH);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("X-RateLimit-Reset")).isEqualTo("2026-11-20T11:00Z");
        assertThat(refused.header("Retry-After")).isEqualTo("1800");
        clock.set("2026-11-20T11:00:00Z");
        assertThat(reader.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void aShorterHourIsRenewedAtItsOwnBoundaries() {
        simulator.faults().limit(RateLimit.quota(1, Duration.ofSeconds(30)));
        clock.set("2026-11-20T10:30:10Z");
        reader.get(PATH);

        RestCaller.Reply refused = reader.get(PATH);

        assertThat(refused.header("Retry-After")).isEqualTo("20");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"confluence-quota-tenant-based\";q=1;w=30");
        clock.set("2026-11-20T10:30:30Z");
        assertThat(reader.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void eachUserHasHisOwnLimit() {
        simulator.faults().limit(RateLimit.burst(1, Duration.ofSeconds(10)));
        reader.get(PATH);

        assertThat(reader.get(PATH).status()).isEqualTo(429);
        assertThat(RestCaller.bearer(simulator, Credentials.EDITOR_PAT)
                        .get(PATH)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLimitMayBeReportedInOtherWaysOrNotAtAll() {
        simulator.faults().limit(RateLimit.burst(1, Duration.ofSeconds(10)).reportedBy(HeaderForm.BETA));
        assertThat(reader.get(PATH).header("Beta-RateLimit")).isEqualTo("\"confluence-burst-based\";r=0;t=10");

        simulator
                .faults()
                .clear()
                .limit(RateLimit.burst(0, Duration.ofSeconds(10)).reportedBy().withoutRetryAfter());
        RestCaller.Reply silent = reader.get(PATH);
        assertThat(silent.status()).isEqualTo(429);
        assertThat(silent.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("rate"))
                .doesNotContain("retry-after");

        simulator
                .faults()
                .clear()
                .limit(RateLimit.burst(0, Duration.ofSeconds(10)).with(RetryAfter.HTTP_DATE));
        assertThat(reader.get(PATH).header("Retry-After")).isEqualTo("Fri, 20 Nov 2026 10:30:10 GMT");
    }

    @Test
    void aBucketFillsBitByBit() {
        simulator.faults().limit(RateLimit.tokenBucket(2, 1, Duration.ofSeconds(5)));
        reader.get(PATH);

        RestCaller.Reply second = reader.get(PATH);
        RestCaller.Reply refused = reader.get(PATH);

        assertThat(second.header("X-RateLimit-FillRate")).isEqualTo("1");
        assertThat(second.header("X-RateLimit-Interval-Seconds")).isEqualTo("5");
        assertThat(second.header("X-RateLimit-Reset")).isNull();
        assertThat(refused.header("retry-after")).isEqualTo("5");
        clock.advance(Duration.ofSeconds(5));
        assertThat(reader.get(PATH).status()).isEqualTo(200);
        assertThat(reader.get(PATH).status()).isEqualTo(429);
    }

    @Test
    void anEmptyBucketSendsClientsAwayForEver() {
        simulator.faults().limit(RateLimit.tokenBucket(0, 0, Duration.ofSeconds(5)));

        assertThat(reader.get(PATH).header("Retry-After")).isEqualTo("9223372036854775807");
    }
}
