package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final TestClock clock = new TestClock();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(2);
    private final AtomicInteger readings = new AtomicInteger();
    private final Recent<Integer> recent = new Recent<>(clock, Duration.ofSeconds(30), before -> read());

    @Test
    void whatIsALittleTooOldServesWhileAnotherReadsAnew() throws Exception {
        assertThat(recent.get()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(31));
        CompletableFuture<Integer> slow = slowReading();

        assertThat(recent.get()).isEqualTo(1);
        answer.countDown();
        assertThat(slow.get()).isEqualTo(2);
    }

    @Test
    void whatIsFarTooOldServesNobody() throws Exception {
        assertThat(recent.get()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(60));
        whoAsksMeanwhileWaits();
    }

    @Test
    void whatIsForgottenServesNobody() throws Exception {
        assertThat(recent.get()).isEqualTo(1);
        recent.forget();
        whoAsksMeanwhileWaits();
    }

    private void whoAsksMeanwhileWaits() throws Exception {
        CompletableFuture<Integer> slow = slowReading();
        Thread other = new Thread(recent::get);
        other.start();

        await().until(() -> other.getState() == Thread.State.WAITING);
        answer.countDown();
        other.join();
        assertThat(slow.get()).isEqualTo(2);
        assertThat(recent.get()).isEqualTo(2);
    }

    private CompletableFuture<Integer> slowReading() throws InterruptedException {
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(recent::get);
        asked.await();
        return slow;
    }

    private int read() {
        asked.countDown();
        if (asked.getCount() == 0) {
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return readings.incrementAndGet();
    }
}
