package io.github.camelconfluence.routes.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import java.util.Optional;

/**
 * What a published page carries, unseen by readers: whose it is, and in what state it was written. A page without it, or with
 * that of another name, is not ours, whatever any file says.
 *
 * @param page its id: a copy of the page carries the mark of the original
 * @param name of what is published, {@code publish.name}
 * @param moving whether the next version is ours, too, if it only moves the page aside
 */
record Mark(String page, String name, String path, String hash, String text, int version, boolean moving) {

    static final String KEY = "camel-confluence-published";

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    static Optional<Mark> on(Content page, ConfluenceClient client) {
        return client.writer()
                .property(page.type(), page.id(), KEY)
                .flatMap(property -> read(property.json()))
                .filter(mark -> mark.page().equals(page.id().value()));
    }

    /** Of a page whose files are still to come: it is to be written again. */
    Mark unfinished() {
        return new Mark(page, name, path, "", text, version, false);
    }

    /** Of a page that gets a title of its own with the next version, and is to be written again. */
    Mark beforeItMoves() {
        return new Mark(page, name, path, "", text, version, true);
    }

    Mark movedIn(int now) {
        return new Mark(page, name, path, hash, text, now, false);
    }

    void put(Content page, ConfluenceClient client) {
        try {
            client.writer().setProperty(page.type(), page.id(), KEY, JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of text is JSON", e);
        }
    }

    /** Another one by that name, if somebody wrote one, proves nothing. */
    private static Optional<Mark> read(String json) {
        try {
            Mark mark = JSON.readValue(json, Mark.class);
            return mark.page() == null || mark.name() == null || mark.path() == null
                    ? Optional.empty()
                    : Optional.of(mark);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
