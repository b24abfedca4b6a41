package io.github.camelconfluence.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AheadTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new Unavailable("interrupted", e);
        }
    }

    @Test
    void workThatWaitsForWorkOnTheSameThreadsComesToAnEnd() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        Ahead<Integer> outer = Ahead.of(
                one,
                () -> Ahead.of(one, () -> 1).take() + Ahead.of(one, () -> 2).take());

        assertThat(outer.take()).isEqualTo(3);
        one.shutdownNow();
    }

    @Test
    void whatNoThreadTakesIsDoneByWhoAsks() {
        threads.shutdownNow();

        assertThat(Ahead.of(threads, Thread::currentThread).take()).isSameAs(Thread.currentThread());
    }

    @Test
    void whatIsGivenUpBeforeItBeginsIsNeverDone() {
        AtomicInteger done = new AtomicInteger();
        List<Runnable> queue = new ArrayList<>();
        Ahead<Integer> ahead = Ahead.of(queue::add, done::incrementAndGet);

        ahead.giveUp();
        queue.forEach(Runnable::run);

        assertThat(done).hasValue(0);
    }

    @Test
    void whatIsGivenUpBeforeItBeginsFailsWhoeverAsksAfterAll() {
        Ahead<Integer> ahead = Ahead.of(nobody -> {}, () -> 1);

        ahead.giveUp();

        assertThatThrownBy(ahead::take).isInstanceOf(CancellationException.class);
    }

    @Test
    void whatIsGivenUpWhileItWaitsIsInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Ahead<Integer> ahead = Ahead.of(threads, () -> {
            begun.countDown();
            try {
                await(new CountDownLatch(1));
                return 1;
            } catch (Unavailable e) {
                return ended.incrementAndGet();
            }
        });
        await(begun);

        ahead.giveUp();

        assertThat(ended).hasValue(1);
    }

    @Test
    void anInterruptReachesWhoDoesTheWork() {
        CountDownLatch begun = new CountDownLatch(1);
        Ahead<Integer> ahead = Ahead.of(threads, () -> {
            begun.countDown();
            await(new CountDownLatch(1));
            return 1;
        });
        await(begun);
        Thread.currentThread().interrupt();

        assertThatThrownBy(ahead::take).isInstanceOf(Unavailable.class).hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void manyThingsComeOutInTheirOrderAndTheFirstSeveralAreWorkedOnAtOnce() {
        CountDownLatch two = new CountDownLatch(2);
        List<Integer> things = IntStream.range(0, 100).boxed().toList();
        try (InOrder<Integer, Integer> inOrder = new InOrder<>(threads, things, thing -> {
            two.countDown();
            await(two);
            return thing * 2;
        })) {
            assertThat(things.stream().map(thing -> inOrder.next().take()))
                    .containsExactlyElementsOf(
                            things.stream().map(thing -> thing * 2).toList());
        }
    }

    @Test
    void ofThingsSideBySideTheFirstFailureEndsTheOthersAndIsTold() {
        CountDownLatch failed = new CountDownLatch(1);
        Abreast abreast = new Abreast(threads, () -> {});
        abreast.begin(() -> {
            await(failed);
            while (abreast.goesOn()) {
                Thread.onSpinWait();
            }
            throw new Unavailable(503, "came later", null);
        });
        abreast.begin(() -> {
            failed.countDown();
            throw new CredentialsRejected(401, "came first");
        });

        assertThatThrownBy(abreast::await).isInstanceOf(CredentialsRejected.class);
        assertThat(abreast.goesOn()).isFalse();
    }

    @Test
    void ofThingsSideBySideNoneGoesOnOnceAnErrorIsTold() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Abreast abreast = new Abreast(threads, () -> {});
        abreast.begin(() -> {
            await(begun);
            throw new StackOverflowError("nested too deeply");
        });
        abreast.begin(() -> {
            begun.countDown();
            while (abreast.goesOn()) {
                Thread.onSpinWait();
            }
            ended.incrementAndGet();
        });

        assertThatThrownBy(abreast::await).isInstanceOf(StackOverflowError.class);
        assertThat(ended).hasValue(1);
    }
}
