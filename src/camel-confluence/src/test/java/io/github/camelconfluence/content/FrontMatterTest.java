package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void valuesKeepTheirOrderAndKind() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", "Runbook");
        values.put("version", 3);
        values.put("labels", List.of("how to", "x"));
        values.put("none", List.of());

        assertThat(FrontMatter.of(values))
                .isEqualTo(
                        "---\ntitle: \"Runbook\"\nversion: 3\nlabels:\n  - \"how to\"\n  - \"x\"\nnone: []\n---\n\n");
    }

    @Test
    void anyTitleStaysAString() {
        assertThat(title("a: \"b\" \\ #c")).isEqualTo("title: \"a: \\\"b\\\" \\\\ #c\"");
        assertThat(title("yes\nno\t---")).isEqualTo("title: \"yes\\nno\\t---\"");
        assertThat(title("概要 🚀 é")).isEqualTo("title: \"概要 🚀 é\"");
        assertThat(title("\u0000\u0085\u2028\ufeff\ud800")).isEqualTo("title: \"\\u0000\\u0085\\u2028\\ufeff\\ud800\"");
    }

    private static String title(String title) {
        return FrontMatter.of(Map.of("title", title))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}
