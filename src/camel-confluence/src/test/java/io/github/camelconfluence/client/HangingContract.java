package io.github.camelconfluence.client;

import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A page with something on it, on any Confluence. */
abstract class HangingContract extends ClientFixture {

    final Played played;

    HangingContract(Played played) {
        this.played = played;
    }

    @Override
    Settings settings() {
        return played.settings();
    }

    @Override
    Token token() {
        return played.token();
    }

    Content found(List<Content> contents, io.github.camelconfluence.simulator.model.ContentId id) {
        return contents.stream()
                .filter(content -> content.id().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }

    List<ContentId> changedSince(ContentType type, Instant since) {
        return client.changedSince(List.of(space()), type, CURRENT, since).stream()
                .map(Content::id)
                .toList();
    }

    /** What the use costs, the space being known. */
    long requestsFor(Function<Space, ?> use) {
        Space space = space();
        client.caller();
        confluence.requests().clear();
        use.apply(space);
        return confluence.requests().count();
    }
}
