package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an operation is to work on. Never by the headers of a consumer, which name where a message came from: a route
 * from one space or site to another must not overwrite its source.
 */
final class Targets {

    private static final List<ContentType> PAGES = List.of(ContentType.PAGE, ContentType.BLOGPOST);

    private final ConfluenceClient client;
    private final Spaces spaces;

    Targets(ConfluenceClient client, Spaces spaces) {
        this.client = client;
        this.spaces = spaces;
    }

    /** The page or blog post that is named by id, in any status, in one of the endpoint's spaces. */
    Content page(Call call) {
        return page(call, BodyRepresentation.NONE);
    }

    Content page(Call call, BodyRepresentation body) {
        return named(call, Parameter.TARGET_ID, PAGES, body);
    }

    Content attachment(Call call) {
        return named(call, Parameter.TARGET_ID, List.of(ContentType.ATTACHMENT), BodyRepresentation.NONE);
    }

    /** What can have children. */
    Content above(Call call) {
        return named(call, Parameter.TARGET_ID, parents(), BodyRepresentation.NONE);
    }

    /** The page or folder that is to be the parent; null if none is named. */
    @Nullable Content parent(Call call) {
        return call.value(Parameter.PARENT).isEmpty()
                ? null
                : named(call, Parameter.PARENT, parents(), BodyRepresentation.NONE);
    }

    private List<ContentType> parents() {
        return client.site().deployment() == Deployment.CLOUD
                ? List.of(ContentType.PAGE, ContentType.FOLDER)
                : List.of(ContentType.PAGE);
    }

    private Content named(Call call, Parameter parameter, List<ContentType> types, BodyRepresentation body) {
        ContentId id = id(call, parameter);
        for (ContentType type : types) {
            Optional<Content> found = body == BodyRepresentation.NONE || type == ContentType.FOLDER
                    ? client.find(type, id)
                    : client.find(type, id, body);
            if (found.isPresent()) {
                Objects.requireNonNull(spaces.of(found.get()));
                return found.get();
            }
        }
        throw new NotFound(
                404,
                "There is no content " + id + " of type " + types.toString().toLowerCase(Locale.ROOT)
                        + ", or this account cannot see it: check " + parameter.inWords());
    }

    /** @throws io.github.camelconfluence.client.InvalidRequest if it is the id of something on another site */
    ContentId id(Call call, Parameter parameter) {
        String id = call.required(parameter);
        refuseForeign(call, parameter, id);
        try {
            return new ContentId(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not the id of a content, such as 100042: check " + parameter.inWords(), e);
        }
    }

    /** An id that was copied from a message about another site means something else here. */
    private void refuseForeign(Call call, Parameter parameter, String id) {
        String here = client.site().url().toString();
        Optional<String> named = call.value(Parameter.TARGET_SITE);
        if (named.isPresent()) {
            if (!isSame(named.get(), here)) {
                throw Workplace.refused("Header " + Parameter.TARGET_SITE.header() + " names " + named.get()
                        + ", but this endpoint writes to " + here + ": send the message to an endpoint of that site");
            }
            return;
        }
        call.source()
                .filter(source -> source.ids().contains(id) && !isSame(source.site(), here))
                .ifPresent(source -> {
                    throw Workplace.refused("Content " + id + " is of " + source.site()
                            + ", where the message came from, but this endpoint writes to " + here
                            + ": check " + parameter.inWords() + ", or say that it is an id of this site with header "
                            + Parameter.TARGET_SITE.header());
                });
    }

    private static boolean isSame(String site, String other) {
        return plain(site).equals(plain(other));
    }

    private static String plain(String site) {
        return site.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", "").replaceFirst("/wiki$", "");
    }
}
