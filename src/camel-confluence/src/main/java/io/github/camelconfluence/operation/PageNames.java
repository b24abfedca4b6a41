package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.content.Parsed;
import io.github.camelconfluence.content.References;

/** Resolves what a page names, as it does for the changes of a consumer. */
public interface PageNames {

    /** @param body of the page, as it was read */
    References in(Content page, String spaceKey, Parsed body);
}
