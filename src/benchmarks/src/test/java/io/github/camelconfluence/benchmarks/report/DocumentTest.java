package io.github.camelconfluence.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    @TempDir
    Path folder;

    @Test
    void aSectionTakesThePlaceOfItsPredecessorAndNothingElse() throws Exception {
        Path file = folder.resolve("doc.md");
        Files.writeString(file, "# Benchmarks\n\nBy hand before.\n");
        Document document = new Document(file);
        document.put("one", new Section().text("old"));
        document.put("two", new Section().text("other"));
        Files.writeString(file, Files.readString(file) + "\nBy hand after.\n");

        document.put("one", new Section().text("new"));

        assertThat(file)
                .content()
                .containsSubsequence("By hand before.", "new", "<!-- end of one -->", "other", "By hand after.")
                .doesNotContain("old");
    }

    @Test
    void plotsLieBesideAndGoalsAreToldWithWhatWasMissed() throws Exception {
        Plot plot = new Plot("pages", "ms")
                .logarithmic()
                .line("time", List.of(new Plot.Point(1_000, 2.5), new Plot.Point(1_000_000, 2.4)));

        new Document(folder.resolve("doc.md"))
                .put(
                        "growth",
                        new Section().draw("growth.svg", "Growth", plot).goal(Goal.ofCount("flat", "no", false)));

        assertThat(folder.resolve("growth.svg")).content().contains("M70.0", "L700.0", ">1,000<", ">1,000,000<");
        assertThat(folder.resolve("doc.md")).content().contains("![Growth](growth.svg)", "| flat | no | **no** |");
    }
}
