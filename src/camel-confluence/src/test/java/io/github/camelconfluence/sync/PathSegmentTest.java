package io.github.camelconfluence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentTest {

    @ParameterizedTest
    @CsvSource({
        "diagram.png, diagram-att7.png",
        "archive.tar.gz, archive.tar-att7.gz",
        "README, README-att7",
        ".profile, profile-att7",
        "ends with a dot., ends with a dot-att7",
        "a/b\\c:d.PDF, a_b_c_d-att7.PDF",
        "who.is this?, who.is this_-att7",
        "東京.docx, 東京-att7.docx",
        "..%2f..exe, %2f-att7.exe"
    })
    void aFileKeepsItsExtensionAtTheEnd(String name, String segment) {
        assertThat(PathSegment.ofFile(name, "att7")).isEqualTo(segment);
    }

    @Test
    void aLongNameIsShortenedInFrontOfItsIdAndExtension() {
        String segment = PathSegment.ofFile("東".repeat(100) + ".pptx", "att1234567890");

        assertThat(segment).startsWith("東東").endsWith("東-att1234567890.pptx");
        assertThat(segment.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(115, 120);
    }
}
