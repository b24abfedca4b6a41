package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.content.NamesUsed;
import io.github.camelconfluence.content.Parsed;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.operation.PageNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks up what the pages name that a producer reads, as it is looked up for the changes of a consumer. Thread-safe. */
final class TargetNames implements PageNames {

    private final ConfluenceClient client;
    private final SiteNames names;

    TargetNames(ConfluenceClient client, SiteNames names) {
        this.client = client;
        this.names = names;
    }

    @Override
    public References in(Content page, String spaceKey, Parsed body) {
        NamesUsed used = body.names();
        names.learnUsers(used.users());
        used.titles(spaceKey).forEach(names::learnPages);
        return new PageReferences(client.site(), names, spaceKey, page.id(), used.media() ? filesOf(page) : Map.of());
    }

    /** ADF names files by ids of the media service only. */
    private Map<String, String> filesOf(Content page) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Content file : client.attachments(page.type(), page.id())) {
            if (file.details() instanceof ContentDetails.File details
                    && !details.fileId().isEmpty()) {
                names.putIfAbsent(details.fileId(), file.title());
            }
        }
        return names;
    }
}
