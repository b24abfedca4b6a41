package io.github.camelconfluence.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.github.camelconfluence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int MOST_LINES = 300;
    private static final int MOST_MEDIAN_LINES = 70;

    @ArchTest
    static final ArchRule NEITHER_CAMEL_NOR_THE_COMPONENT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.camel..",
                    "io.quarkus..",
                    "io.github.camelconfluence",
                    "io.github.camelconfluence.client..",
                    "io.github.camelconfluence.sync..",
                    "io.github.camelconfluence.content..",
                    "io.github.camelconfluence.routes..")
            .because("a simulator that shares code with what it tests shares its mistakes");

    @ArchTest
    static final ArchRule CLOUD_AND_DATA_CENTER_ARE_APART = noClasses()
            .that()
            .resideInAPackage("..simulator.cloud..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..simulator.datacenter..")
            .because("each answers as its own product does");

    @ArchTest
    static final ArchRule PARTS_FORM_NO_CYCLES = slices().matching(
                    "io.github.camelconfluence.simulator.(model|http|search|cql|limits)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CATCH_ALL_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..")
            .because("a class is named after the thing that it is and its role");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests set the clock: take java.time.Clock");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        List<String> unmarked = classes.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(pack -> !pack.isAnnotatedWith(NullMarked.class))
                .map(pack -> pack.getName())
                .toList();
        assertThat(unmarked)
                .as("packages without package-info.java with @NullMarked")
                .isEmpty();
    }

    @Test
    void filesStaySmall() {
        Map<String, Integer> lines = lines(Path.of("src/main/java"));
        List<Integer> sorted = lines.values().stream().sorted().toList();

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy((file, count) ->
                        assertThat(count).as("lines of %s", file).isLessThanOrEqualTo(MOST_LINES));
        assertThat(sorted.get(sorted.size() / 2)).as("median of lines").isLessThanOrEqualTo(MOST_MEDIAN_LINES);
    }

    private static Map<String, Integer> lines(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Path::toString, ArchitectureTest::count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
