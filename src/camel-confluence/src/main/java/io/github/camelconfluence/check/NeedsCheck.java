package io.github.camelconfluence.check;

import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.check.SpacesCheck.Sample;
import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Whether the account has what routes need: each is tried once by a request that reads little. Where scopes are missing the
 * gateway refuses before it looks for what was asked, so that something which is not there will do.
 */
final class NeedsCheck {

    private static final ContentId NOTHING = new ContentId("1");

    private final ConfluenceClient client;
    private final Notes notes;
    private final Supplier<Sample> sample;

    NeedsCheck(ConfluenceClient client, Notes notes, Supplier<Sample> sample) {
        this.client = client;
        this.notes = notes;
        this.sample = sample;
    }

    void run(List<RouteNeeds> routes) {
        Map<Need, Set<String>> wanted = new EnumMap<>(Need.class);
        routes.forEach(route -> route.needs().stream()
                .filter(need -> need.act() == null)
                .forEach(need ->
                        wanted.computeIfAbsent(need, none -> new TreeSet<>()).add(route.route())));
        Space space = wanted.isEmpty() ? null : sample.get().space();
        if (space != null) {
            wanted.forEach((need, by) -> notes.look(() -> look(need, space, " (for " + String.join(", ", by) + ")")));
        }
    }

    private void look(Need need, Space space, String by) {
        if (isMet(need, space)) {
            notes.ok("May " + need.words().substring(3) + by);
        } else {
            notes.add(lacking(need, by));
        }
    }

    private Finding lacking(Need need, String by) {
        String may = "May not " + need.words().substring(3) + by;
        if (need == Need.NAMES) {
            return new Finding(
                    Level.WARNING,
                    may + ": users stay without names",
                    "Grant the account the permission" + scopes(need));
        }
        String cure = client.site().deployment() == Deployment.CLOUD
                ? "Grant the account the permission" + scopes(need)
                : "Data Center tells who may view a space to administrators only: make the account an administrator of the"
                        + " space, or leave readers out of include";
        return new Finding(Level.FAULT, may + ": readers would be nobody", cure);
    }

    private String scopes(Need need) {
        return client.site().deployment() == Deployment.CLOUD ? "; a token with scopes needs " + need.scopes() : "";
    }

    /** Most refusals are thrown; two are swallowed by whoever asks, since routes go on without. */
    private boolean isMet(Need need, Space space) {
        switch (need) {
            case PAGES -> first(client.list(List.of(space), ContentType.BLOGPOST, Set.of(ContentStatus.CURRENT)));
            case COMMENTS -> first(client.list(List.of(space), ContentType.COMMENT, Set.of(ContentStatus.CURRENT)));
            case ATTACHMENTS ->
                first(client.list(List.of(space), ContentType.ATTACHMENT, Set.of(ContentStatus.CURRENT)));
            case FILES -> askForNothing(this::download);
            case FOLDERS -> askForNothing(() -> client.find(ContentType.FOLDER, NOTHING));
            case WHITEBOARDS -> askForNothing(() -> client.find(ContentType.WHITEBOARD, NOTHING));
            case DATABASES -> askForNothing(() -> client.find(ContentType.DATABASE, NOTHING));
            case SEARCH -> first(client.search(Cql.field("space", space.key())));
            case READERS -> {
                return areReadersTold(space);
            }
            case NAMES -> {
                return !client.userNames(List.of(client.caller().id())).isEmpty();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void first(Slices<?> slices) {
        if (slices.hasNext()) {
            slices.next();
        }
    }

    private boolean areReadersTold(Space space) {
        ContentId page = sample.get().page();
        if (page != null) {
            client.annotations(ContentType.PAGE, page, true);
        }
        return !client.spaceAudience(space).equals(Audience.NOBODY);
    }

    /** Only a missing scope is an answer: it may be there after all, and not for us. */
    private static void askForNothing(Runnable question) {
        try {
            question.run();
        } catch (NotFound allowed) {
            return;
        } catch (AccessDenied e) {
            if (e.getHttpResponseCode() == 401) {
                throw e;
            }
        }
    }

    /** On Data Center whoever sees a page may have its files. */
    private void download() {
        if (client.site().deployment() == Deployment.CLOUD) {
            try {
                client.download(NOTHING, new ContentId("att1")).close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
