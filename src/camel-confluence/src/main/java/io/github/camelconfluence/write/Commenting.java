package io.github.camelconfluence.write;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.NewComment;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Comments once: after a lost answer an equal comment of ours since then is the one. Thread-safe. */
public final class Commenting {

    /** The server tells its time in whole seconds, and a cluster has several clocks. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);

    private final ConfluenceClient client;

    public Commenting(ConfluenceClient client) {
        this.client = client;
    }

    public Written comment(NewComment wanted) {
        Instant since = client.serverTime().minus(CLOCKS_DIFFER_BY);
        return Attempts.once(
                () -> new Written(client.writer().comment(wanted), Outcome.CREATED), () -> made(wanted, since));
    }

    private Optional<Written> made(NewComment wanted, Instant since) {
        String us = client.caller().id();
        return client
                .comments(wanted.on().type(), wanted.on().id(), wanted.body().representation())
                .stream()
                .filter(comment -> !comment.createdAt().isBefore(since)
                        && comment.version().authorId().equals(us)
                        && comment.details() instanceof ContentDetails.Comment details
                        && Objects.equals(details.replyTo(), wanted.replyTo())
                        && SameBody.of(comment.body(), wanted.body()))
                .findFirst()
                .map(comment -> new Written(comment, Outcome.CREATED));
    }
}
