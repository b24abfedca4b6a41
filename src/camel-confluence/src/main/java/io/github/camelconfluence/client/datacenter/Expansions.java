package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ContentType;

/**
 * What is expanded, and how many rows the server gives with it; above that it skips rows silently (CONFSERVER-39055).
 */
final class Expansions {

    static final String PLACE = "ancestors,version,space,history";

    /** The ancestors of a reply are the comments above it. */
    private static final String COMMENT = PLACE + ",container,extensions.inlineProperties,extensions.resolution";

    private static final String ATTACHMENT = "version,space,history,container";

    static final int ROWS_WITH_BODY = 50;
    static final int ROWS_EXPANDED = 200;
    static final int ROWS_BARE = 1000;

    private Expansions() {}

    static String of(ContentType type) {
        return switch (type) {
            case COMMENT -> COMMENT;
            case ATTACHMENT -> ATTACHMENT;
            default -> PLACE;
        };
    }

    static String of(ContentType type, BodyRepresentation body) {
        return hasBody(type, body) ? of(type) + ",body.storage" : of(type);
    }

    /** How many rows the server gives with that. */
    static int rows(ContentType type, BodyRepresentation body) {
        return hasBody(type, body) ? ROWS_WITH_BODY : ROWS_EXPANDED;
    }

    private static boolean hasBody(ContentType type, BodyRepresentation body) {
        return body != BodyRepresentation.NONE && type != ContentType.ATTACHMENT;
    }
}
