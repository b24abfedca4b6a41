package io.github.camelconfluence.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.attachment.AttachmentText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadingThreadsTest {

    private static final AttachmentText TEXT = new AttachmentText("text", List.of());
    private static final Duration SOON = Duration.ofMillis(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final ReadingThreads threads = new ReadingThreads(2);

    /** Does not care for being interrupted, as a parser in a loop does not. */
    private final Callable<AttachmentText> hung = () -> {
        hanging.incrementAndGet();
        while (true) {
            try {
                end.await();
                hanging.decrementAndGet();
                return TEXT;
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    };

    @AfterEach
    void endThem() {
        end.countDown();
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        assertThat(threads.within(SOON, hung).warnings())
                .containsExactly("Its text was not read within attachmentTimeout=20 ms");
        assertThat(threads.within(Duration.ofSeconds(30), () -> TEXT)).isEqualTo(TEXT);
    }

    @Test
    void parsersThatHangNeverBecomeMoreThanAllowedAndAreNoFaultOfTheNextFile() {
        // One that is given up before its thread has begun does not hang.
        await().untilAsserted(() -> assertThatThrownBy(() -> threads.within(SOON, hung))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("All 2 threads", "restart"));
        await().until(() -> hanging.get() == 2);

        end.countDown();
        assertThat(threads.within(Duration.ofSeconds(30), () -> TEXT)).isEqualTo(TEXT);
        await().until(() -> hanging.get() == 0);
    }

    @Test
    void aParserThatListensIsStopped() {
        CountDownLatch stopped = new CountDownLatch(1);
        Callable<AttachmentText> listening = () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                stopped.countDown();
            }
            return TEXT;
        };
        // One that is given up before its thread has begun is not there to listen.
        await().ignoreExceptionsInstanceOf(IllegalStateException.class).untilAsserted(() -> {
            assertThat(threads.within(SOON, listening).value()).isNull();
            assertThat(stopped.getCount()).isZero();
        });
    }

    @Test
    void whateverAParserThrowsIsToldOfThatFileAlone() {
        assertThat(threads.within(Duration.ofSeconds(30), () -> {
                            throw new StackOverflowError();
                        })
                        .warnings())
                .containsExactly("It is nested too deeply");
        assertThat(threads.within(Duration.ofSeconds(30), () -> {
                            throw new OutOfMemoryError("planted");
                        })
                        .warnings())
                .containsExactly("Reading it takes more memory than there is");
        assertThat(threads.within(Duration.ofSeconds(30), () -> {
                            throw new IllegalStateException("bad\nthing " + "x".repeat(1_000));
                        })
                        .warnings())
                .singleElement()
                .asString()
                .contains("bad thing xxx")
                .hasSizeLessThan(400);
    }
}
