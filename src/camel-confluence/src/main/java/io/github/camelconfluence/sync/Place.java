package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Ancestor;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a content is: its space and everything above it, top to bottom, with each ancestor's own restriction.
 *
 * @param complete false when something above it cannot be seen, so that who may read it cannot be told
 * @param container what a comment or attachment hangs on, which is also the last step above it; null for other contents, and
 *     where it cannot be seen
 * @param orphaned whether what it hangs on is gone, hidden as if it were, or archived and not wanted
 */
record Place(
        Space space,
        List<Step> above,
        boolean complete,
        @Nullable Known container,
        boolean orphaned) {

    /** One ancestor. */
    record Step(Ancestor ancestor, Audience restriction) {}

    List<Ancestor> ancestors() {
        return above.stream().map(Step::ancestor).toList();
    }

    static Place inTree(Space space, List<Step> above, boolean complete) {
        return new Place(space, above, complete, null, false);
    }

    /**
     * The path of design: {@code KEY/ancestors…/Title-id}, blog posts by date, comments and attachments below what they hang
     * on. Ancestors carry no id, so that a reader
     * recognises them; the last segment does, so that two contents never share a path.
     */
    String path(Known content) {
        if (container == null) {
            return path(content, above);
        }
        return path(container, above.subList(0, above.size() - 1)) + "/" + segment(content);
    }

    private String path(Known content, List<Step> above) {
        Stream<String> between = content.type() == ContentType.BLOGPOST
                ? Stream.concat(Stream.of("blog"), Stream.of(yearAndMonth(content.createdOn())))
                : above.stream().map(step -> PathSegment.of(step.ancestor().title()));
        return Stream.concat(
                        Stream.concat(Stream.of(PathSegment.of(space.key())), between), Stream.of(segment(content)))
                .collect(Collectors.joining("/"));
    }

    private static String segment(Known content) {
        String id = content.id().value();
        return switch (content.type()) {
            case ATTACHMENT -> PathSegment.ofFile(content.title(), id);
            case COMMENT -> PathSegment.of(content.title().isBlank() ? "comment" : content.title(), id);
            default -> PathSegment.of(content.title(), id);
        };
    }

    private static String[] yearAndMonth(String date) {
        return new String[] {date.substring(0, 4), date.substring(5, 7)};
    }

    /** Everybody who passes the space's door, every ancestor's and the content's own. */
    Readers readers(Audience spaceAudience, Known content, Audience own) {
        Readers.Clause door = Readers.Clause.of("space:" + space.id(), spaceAudience);
        List<Readers.Clause> clauses = restrictions(content, own);
        if (!spaceAudience.everyone()) {
            clauses.add(0, door);
        }
        // An open door keeps nobody out, guests neither, so it is told only where there is nothing else to tell.
        return clauses.isEmpty() ? new Readers(true, List.of(door)) : new Readers(false, clauses);
    }

    private List<Readers.Clause> restrictions(Known content, Audience own) {
        List<Readers.Clause> clauses = new ArrayList<>();
        for (Step step : above) {
            if (step.restriction().restricted()) {
                clauses.add(Readers.Clause.of(
                        source(step.ancestor().type(), step.ancestor().id().value()), step.restriction()));
            }
        }
        if (!complete) {
            clauses.add(Readers.Clause.of("hidden-ancestor", Audience.NOBODY));
        }
        if (own.restricted()) {
            clauses.add(Readers.Clause.of(source(content.type(), content.id().value()), own));
        }
        return clauses;
    }

    private static String source(ContentType type, String id) {
        return type.wireName() + ":" + id;
    }
}
