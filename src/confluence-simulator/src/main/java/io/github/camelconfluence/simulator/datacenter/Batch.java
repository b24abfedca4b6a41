package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.model.Content;
import java.util.List;

/**
 * Rows that are expanded together fail together.
 *
 * @see <a href="https://jira.atlassian.com/browse/CONFCLOUD-77618">CONFCLOUD-77618</a>
 */
record Batch(Quirks quirks, Expansion expansion) {
    void check(List<Content> rows) {
        for (Content row : rows) {
            if (!expansion.isEmpty() && quirks.unexpandable().contains(row.id())) {
                throw new Refusal(
                        expansion.has("ancestors")
                                ? Errors.notFound("Cannot find content with id: " + row.id())
                                : Errors.failed("java.lang.NullPointerException"));
            }
        }
    }
}
