package io.github.camelconfluence.simulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.cloud.adf.AtlasDoc;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.View;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The forms in which a body can be asked for. */
public enum Representation {
    STORAGE,
    ATLAS_DOC_FORMAT,
    VIEW,
    EXPORT_VIEW,
    ANONYMOUS_EXPORT_VIEW,
    STYLED_VIEW,
    EDITOR;

    /** The only forms that v2's lists give. */
    public static final Set<Representation> PRIMARY = Set.of(STORAGE, ATLAS_DOC_FORMAT);

    public static Optional<Representation> parse(String word) {
        for (Representation representation : values()) {
            if (representation.word().equals(word)) {
                return Optional.of(representation);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param view of whoever asks: to others, what is rendered may look different */
    public String of(Content content, View view) {
        String storage = content.storage();
        return switch (this) {
            case STORAGE, EDITOR -> storage;
            case ATLAS_DOC_FORMAT -> AtlasDoc.fromStorage(storage);
            default -> Rendered.fromStorage(new IncludedPages(view).in(storage));
        };
    }

    public ObjectNode json(Content content, View view) {
        return Json.object().put("representation", word()).put("value", of(content, view));
    }
}
