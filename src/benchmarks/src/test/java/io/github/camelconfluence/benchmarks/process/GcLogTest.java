package io.github.camelconfluence.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {

    @Test
    void aDrawingNeedsOnlyTheHighestOfNeighbours() {
        List<GcLog.Point> points = IntStream.range(0, 1_001)
                .mapToObj(at -> new GcLog.Point(at, at == 500 ? 99 : at % 7))
                .toList();

        assertThat(GcLog.thinned(points, 100)).hasSizeLessThanOrEqualTo(100).contains(new GcLog.Point(500, 99));
        assertThat(GcLog.thinned(points, 2_000)).isEqualTo(points);
        assertThat(GcLog.thinned(List.of(), 100)).isEmpty();
    }

    @Test
    void whatIsLeftAfterEachCollectionIsRead(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("gc.log");
        Files.writeString(log, """
                [0.012s] Using G1
                [1.250s] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->5M(256M) 3.105ms
                [2.000s] GC(1) Concurrent Mark Cycle
                [12.500s] GC(2) Pause Full (System.gc()) 69M->13M(256M) 30.2ms
                """);

        assertThat(GcLog.read(log)).containsExactly(new GcLog.Point(1.25, 5), new GcLog.Point(12.5, 13));
    }
}
