package io.github.camelconfluence.write;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NewContent;
import io.github.camelconfluence.client.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Makes pages and blog posts once: what we made before in the same place, with the same title and body, is what is wanted,
 * whether its answer was lost, the exchange comes again, or another process was to make it. Thread-safe.
 */
public final class Creating {

    private final ConfluenceClient client;

    public Creating(ConfluenceClient client) {
        this.client = client;
    }

    /** @throws InvalidRequest if the title is taken by anything else */
    public Written create(NewContent wanted) {
        // Two blog posts may have one title, so that nothing else would hold back a second one.
        Optional<Content> earlier = wanted.type() == ContentType.BLOGPOST ? made(wanted) : Optional.empty();
        if (earlier.isPresent()) {
            return new Written(earlier.get(), Outcome.UNCHANGED);
        }
        AtomicBoolean lost = new AtomicBoolean();
        Supplier<Written> write = () -> new Written(client.writer().create(wanted), Outcome.CREATED);
        Supplier<Optional<Written>> look = () -> {
            lost.set(true);
            return made(wanted).map(content -> new Written(content, Outcome.CREATED));
        };
        try {
            return wanted.type() == ContentType.BLOGPOST ? Attempts.once(write, look) : Attempts.of(write, look);
        } catch (InvalidRequest refused) {
            if (!refused.isTitleTaken()) {
                throw refused;
            }
            // What was not to be seen when we looked may have come about since: only then is it ours of just now.
            return made(wanted)
                    .map(content -> new Written(content, lost.get() ? Outcome.CREATED : Outcome.UNCHANGED))
                    .orElseThrow(() -> refused);
        }
    }

    private Optional<Content> made(NewContent wanted) {
        List<Content> candidates = client.withTitle(wanted.space(), wanted.type(), wanted.title()).stream()
                .filter(content ->
                        content.status() == ContentStatus.CURRENT && Places.isUnder(content, wanted.parent()))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String us = client.caller().id();
        List<ContentId> ours = candidates.stream()
                .filter(content -> content.version().authorId().equals(us))
                .map(Content::id)
                .toList();
        return withBody(wanted, ours);
    }

    /** In bulk: whoever posts daily may have any number of blog posts with one title. */
    private Optional<Content> withBody(NewContent wanted, List<ContentId> candidates) {
        for (int from = 0; from < candidates.size(); from += client.bulkSize()) {
            List<ContentId> some = candidates.subList(from, Math.min(candidates.size(), from + client.bulkSize()));
            Reading reading = client.read(wanted.type(), some, wanted.body().representation());
            Optional<Content> same = reading.contents().stream()
                    .filter(content -> SameBody.of(content.body(), wanted.body()))
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
            // One that cannot be read may be the one.
            for (ConfluenceException unread : reading.failures().values()) {
                throw unread;
            }
        }
        return Optional.empty();
    }
}
