package io.github.camelconfluence;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.NamesUsed;
import io.github.camelconfluence.content.Parsed;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import io.github.camelconfluence.sync.Change;
import io.github.camelconfluence.sync.InOrder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Reads the bodies of a slice before its changes are worded, so that the names in all of them are asked for together: never
 * one request a mention. Thread-safe but for {@link #readAhead}.
 */
final class PageBodies {

    /** So many characters of a slice are kept as read; what is beyond is read again when it is worded. */
    private static final int KEPT = 4_000_000;

    private final ConfluenceClient client;
    private final ContentConverter converter;
    private final SiteNames names;
    private final Executor workers;
    private final Map<ContentId, Parsed> read = new ConcurrentHashMap<>();
    private final Map<ContentId, Map<String, String>> media = new HashMap<>();

    PageBodies(ConfluenceClient client, ContentConverter converter, SiteNames names, Executor workers) {
        this.client = client;
        this.converter = converter;
        this.names = names;
        this.workers = workers;
    }

    /** What cannot be read is left for when its change is worded, and fails there. */
    void readAhead(List<Change.Present> slice) {
        read.clear();
        media.clear();
        Set<String> users = new LinkedHashSet<>();
        Map<String, Set<String>> titles = new TreeMap<>();
        int kept = 0;
        try (InOrder<Change.Present, Parsed> parsing = new InOrder<>(workers, slice, this::parse)) {
            for (Change.Present change : slice) {
                try {
                    Parsed parsed = parsing.next().take();
                    NamesUsed used = parsed.names();
                    note(used, change, users, titles);
                    kept += length(change) + noteComments(change, users, titles);
                    if (kept <= KEPT) {
                        read.put(change.id(), parsed);
                    }
                    if (used.media()) {
                        media.put(change.id(), filesOf(change.content()));
                    }
                } catch (RuntimeException | StackOverflowError e) {
                    if (e instanceof CredentialsRejected || isOfTheWholeSite(e)) {
                        throw e;
                    }
                    read.remove(change.id());
                }
            }
        }
        names.learnUsers(users);
        titles.forEach(names::learnPages);
    }

    private static boolean isOfTheWholeSite(Throwable e) {
        return e instanceof ConfluenceException asked && asked.concernsTheWholeSite();
    }

    /** Returns how many characters they have. */
    private int noteComments(Change.Present change, Set<String> users, Map<String, Set<String>> titles) {
        int characters = 0;
        for (Content comment : change.parts().comments()) {
            Body body = comment.body();
            if (body == null) {
                continue;
            }
            characters += body.value().length();
            try {
                note(parse(body).names(), change, users, titles);
            } catch (RuntimeException | StackOverflowError e) {
                // It says so when it is worded.
            }
        }
        return characters;
    }

    private static void note(
            NamesUsed used, Change.Present change, Set<String> users, Map<String, Set<String>> titles) {
        users.addAll(used.users());
        used.titles(change.space().key())
                .forEach((space, some) -> titles.computeIfAbsent(space, key -> new LinkedHashSet<>())
                        .addAll(some));
    }

    private Parsed parse(Change.Present change) {
        return parse(Objects.requireNonNull(change.content().body()));
    }

    private static int length(Change.Present change) {
        return Objects.requireNonNull(change.content().body()).value().length();
    }

    Parsed parse(Body body) {
        return converter.parse(source(body));
    }

    /** Each body once. */
    Parsed take(Change.Present change) {
        Parsed ahead = read.remove(change.id());
        return ahead == null ? parse(change) : ahead;
    }

    References references(Change.Present change) {
        return new PageReferences(
                client.site(),
                names,
                change.space().key(),
                owner(change.content()).id(),
                media.getOrDefault(change.id(), Map.of()));
    }

    /** Whose files a body names: a comment those of what it hangs on. */
    private static Content.Parent owner(Content content) {
        Content.Parent container = content.parent();
        return content.type().hangsOnContent() && container != null
                ? container
                : new Content.Parent(content.id(), content.type());
    }

    /** ADF names files by ids of the media service only. */
    private Map<String, String> filesOf(Content content) {
        Map<String, String> files = new HashMap<>();
        Content.Parent owner = owner(content);
        try {
            for (Content attachment : client.attachments(owner.type(), owner.id())) {
                if (attachment.details() instanceof ContentDetails.File file
                        && !file.fileId().isEmpty()) {
                    files.put(file.fileId(), attachment.title());
                }
            }
        } catch (CredentialsRejected e) {
            throw e;
        } catch (ConfluenceException e) {
            if (e.concernsTheWholeSite()) {
                throw e;
            }
            return Map.of();
        }
        return files;
    }

    static Source source(Body body) {
        return body.representation() == BodyRepresentation.ADF
                ? new Source.Adf(body.value())
                : new Source.Storage(body.value());
    }
}
