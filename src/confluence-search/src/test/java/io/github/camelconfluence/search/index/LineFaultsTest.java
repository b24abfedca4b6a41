package io.github.camelconfluence.search.index;

import static io.github.camelconfluence.search.index.GatedLine.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.ConfluenceChunk;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever breaks, everybody is told once, and the line goes on. */
class LineFaultsTest {

    @TempDir
    Path folder;

    private GatedLine line;

    /** Chunks that cannot even be looked at. */
    private static final class BrokenChunks extends AbstractList<ConfluenceChunk> {
        @Override
        public ConfluenceChunk get(int index) {
            throw new LinkageError("a class is missing");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @BeforeEach
    void open() {
        line = new GatedLine(folder);
    }

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void anErrorWhileContentsAreComparedEndsNothing() throws Exception {
        for (int i = 0; i < 8; i++) {
            line.give(new ContentChunks("1", new BrokenChunks()));
            line.awaitTold("1");
            assertThat(line.faultOf("1")).get().isInstanceOf(RefusedContentException.class);
            line.told.clear();
        }
        line.give("2", STAFF, "fine");
        line.awaitTold("2");
        assertThat(line.texts("2")).containsExactly("fine");
    }

    @Test
    void anErrorInTheModelEndsNothing() throws Exception {
        for (int i = 0; i < 8; i++) {
            line.give("1", STAFF, "crash");
            line.awaitTold("1");
            assertThat(line.faultOf("1")).get().isInstanceOf(RefusedContentException.class);
            line.told.clear();
        }
        line.give("2", STAFF, "fine");
        line.awaitTold("2");
        assertThat(line.faultOf("2")).isEmpty();
    }

    @Test
    void anErrorOfWhoeverIsToldEndsNothingAndIsNotToldAgain() throws Exception {
        AtomicInteger told = new AtomicInteger();
        line.give("0", STAFF, "wait");
        line.awaitModelAtGate();
        ContentChunks gone = new ContentChunks("1", List.of());
        line.line.add(gone, fault -> {
            told.incrementAndGet();
            throw new AssertionError("not my day");
        });
        line.give("2", STAFF, "fine");
        line.openGate();
        line.awaitTold("0", "2");
        await().atMost(GatedLine.PATIENCE).untilAsserted(() -> assertThat(told).hasValue(1));
    }

    @Test
    void whoeverIsToldMayBlockForAsLongAsHeLikes() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        for (int id = 10; id < 30; id++) {
            line.line.add(new ContentChunks("" + id, List.of()), fault -> awaitQuietly(never));
        }
        line.give("2", STAFF, "fine");
        line.awaitTold("2");
        never.countDown();
        assertThat(line.faultOf("2")).isEmpty();
    }

    @Test
    void aLineThatIsClosedWhileTheModelHangsTellsAllOnce() throws Exception {
        line.give("0", STAFF, "wait");
        line.awaitModelAtGate();
        for (int id = 1; id < 6; id++) {
            line.give("" + id, STAFF, "1", "2", "3", "4", "5", "6", "7", "8 of " + id);
        }

        line.line.close();

        line.awaitTold("0", "1", "2", "3", "4", "5");
        assertThat(line.told)
                .allSatisfy(one -> assertThat(one.fault())
                        .get()
                        .asString()
                        .isEqualTo("java.lang.IllegalStateException: The index is closed"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
