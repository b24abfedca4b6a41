package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one sync knows: what Confluence listed ({@link Known}), what the sink was given ({@link Delivered}), what the sink
 * refused ({@link Pending}) and how far it came ({@link Progress}). Every method is one transaction.
 */
public interface SyncLedger {

    Progress progress();

    void save(Progress progress);

    /** Remembers a space, or its new key and name. */
    void noteSpace(Space space, @Nullable Audience audience);

    List<Space> spaces();

    /** Remembers which space stands behind a key or name that was typed, since both may change. */
    void noteAsked(String typed, SpaceId space);

    /** What was typed, and the space that stood behind it. */
    Map<String, SpaceId> asked();

    Optional<Audience> audience(SpaceId space);

    /** Forgets a space of which nothing is delivered any more. */
    void forgetSpace(SpaceId space);

    /** Remembers what was listed; labels and restrictions told earlier stay. */
    void note(Collection<Known> contents, long pass);

    void annotate(Collection<Annotations> annotations, long pass);

    /** Remembers which contents the scope's CQL matched in a pass. */
    void match(Collection<ContentId> ids, long pass);

    Map<ContentId, Known> known(Collection<ContentId> ids);

    /** What a pass listed in a space, in order of id from behind {@code after}. */
    List<Listed> listed(SpaceId space, long pass, @Nullable ContentId after, int limit);

    /** How many contents a pass listed in a space. */
    long countListed(SpaceId space, long pass);

    Map<ContentId, Delivered> delivered(Collection<ContentId> ids);

    long countDelivered(SpaceId space);

    /** What is delivered of a space though a pass did not list it, in order of id from behind {@code after}. */
    List<Delivered> unlisted(SpaceId space, long pass, @Nullable ContentId after, int limit);

    /** What is delivered of a space, in order of id from behind {@code after}. */
    List<Delivered> deliveredIn(SpaceId space, @Nullable ContentId after, int limit);

    /** Has everything delivered once more. */
    void markStale();

    /** Counts how often running a content was found outside the scope; 0 when it is inside again. */
    void noteMisses(ContentId id, int misses);

    /**
     * Writes down, before a slice goes out, what the sink may have from now on: what it had is stale, and what is new to it is
     * there, stale and never settled. After a crash all of it is told again, whatever the site looks like by then.
     */
    void handOut(Collection<Delivered> slice);

    /** Writes down what became of changes: taken ones as delivered, failed ones as pending, both in one transaction. */
    void settle(Collection<Settlement> settlements);

    /** Forgets that a content is pending: there is nothing left to tell about it. */
    void dropPending(ContentId id);

    /** Pending contents that are due, those first whose turn came first. */
    List<Pending> due(Instant now, int limit);

    Map<ContentId, Pending> pending(Collection<ContentId> ids);

    long countPending(@Nullable SpaceId space);

    Optional<Instant> oldestPending();

    /** A listed content beside what was delivered of it; annotated and matched if the same pass told so. */
    record Listed(
            Known known,
            boolean annotated,
            boolean matched,
            @Nullable Delivered delivered) {}

    /** What to write for one settled change: exactly one of the two is there, unless a deletion was taken (neither). */
    record Settlement(
            ContentId id,
            @Nullable Delivered delivered,
            @Nullable Pending pending) {}
}
