package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads pages and blog posts by id, up to 250 with one request. */
final class BulkReads {

    static final int SIZE = 250;

    /** An ADF document with nothing in it, as the editor saves an empty page. */
    private static final java.util.regex.Pattern EMPTY_ADF =
            java.util.regex.Pattern.compile("\"content\"\\s*:\\s*\\[\\s*]");

    private final SiteApi api;
    private final ContentMapping mapping;

    BulkReads(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    Reading read(ContentType type, Collection<ContentId> ids, BodyRepresentation body) {
        Halving.Halves<ContentId, Content> read =
                Halving.read(ids.stream().distinct().toList(), some -> request(type, some, body));
        Reading reading = new Reading(read.values(), read.failures());
        return body == BodyRepresentation.STORAGE ? withAdfWhereEmpty(type, reading) : reading;
    }

    private List<Content> request(ContentType type, List<ContentId> ids, BodyRepresentation body) {
        Query query = Query.of(Listings.path(type))
                .withList("id", ids)
                .withEach("status", Listings.statuses(type, Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED)));
        return V2Lists.all(api, withBody(query, body), Scopes.of(type))
                .map(wire -> mapping.content(wire, type))
                .toList();
    }

    static Query withBody(Query query, BodyRepresentation body) {
        return switch (body) {
            case STORAGE -> query.with("body-format", "storage");
            case ADF -> query.with("body-format", "atlas_doc_format");
            case NONE -> query;
        };
    }

    /** Some pages made in the new editor have an empty storage body though they are not empty. */
    private Reading withAdfWhereEmpty(ContentType type, Reading reading) {
        List<ContentId> empty = reading.contents().stream()
                .filter(content -> isEmpty(content.body()))
                .map(Content::id)
                .toList();
        if (empty.isEmpty()) {
            return reading;
        }
        Halving.Halves<ContentId, Content> asked =
                Halving.read(empty, some -> request(type, some, BodyRepresentation.ADF));
        Map<ContentId, Content> adf = asked.values().stream()
                .filter(content -> !isEmptyAdf(content.body()))
                .collect(Collectors.toMap(Content::id, Function.identity(), (first, again) -> again));
        Map<ContentId, ConfluenceException> failures = new HashMap<>(reading.failures());
        failures.putAll(asked.failures());
        List<Content> contents = reading.contents().stream()
                .filter(content -> !failures.containsKey(content.id()))
                .map(content -> adf.getOrDefault(content.id(), content))
                .toList();
        return new Reading(contents, failures);
    }

    static boolean isEmptyAdf(@org.jspecify.annotations.Nullable Body body) {
        return body == null || EMPTY_ADF.matcher(body.value()).find();
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable Body body) {
        return body == null || body.value().isBlank();
    }
}
