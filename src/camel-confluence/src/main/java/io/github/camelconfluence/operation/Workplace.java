package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.OnLoss;

/**
 * What the operations of one endpoint work with.
 *
 * @param spaces behind the endpoint's path: nothing outside of them is written
 */
public record Workplace(
        ConfluenceClient client, Spaces spaces, ContentConverter converter, PageNames names, Choices choices) {

    /** What only options say. */
    public record Choices(BodyFormat bodyFormat, OnLoss onLoss, boolean purge) {}

    Targets targets() {
        return new Targets(client, spaces);
    }

    Contents contents() {
        return new Contents(client.site(), spaces);
    }

    PageTexts texts() {
        return new PageTexts(converter, choices.onLoss(), spaces, names);
    }

    static ConfluenceException refused(String why) {
        return new io.github.camelconfluence.client.InvalidRequest(0, why);
    }
}
