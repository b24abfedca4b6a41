package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one sync knows: what Confluence listed ({@link Known}), what the sink was given ({@link Delivered}), what the sink
 * refused ({@link Pending}) and how far it came ({@link Progress}). Every method is one transaction. A ledger
 * is read from at once and written to from {@link #begin()} on, as long as nobody began the same sync after it: from then on
 * every write throws {@link SyncTakenOverException}.
 */
public interface SyncLedger {

    /** Begins an epoch: whoever has an earlier one of the same sync, in this process or another, can write no more. */
    void begin();

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

    /**
     * Remembers labels and restrictions as the search index tells them. What was read from a content itself after
     * {@code trusted} may be newer than the index, and stays; where the two differ, the pass counts as having told nothing.
     */
    void annotate(Collection<Annotations> annotations, long pass, Instant trusted);

    /** Remembers labels and restriction as they were read from the content itself. */
    void annotateRead(Annotations annotations, long pass, Instant at);

    /** Remembers which contents the scope's CQL matched in a pass. */
    void match(Collection<ContentId> ids, long pass);

    /** Has comments and attachments of a space match where, and only where, what they hang on does. */
    void matchParts(SpaceId space, long pass);

    /** Begins to add up anew what is listed of comments or of attachments in these spaces. */
    void clearParts(Collection<SpaceId> spaces, ContentType type);

    /** Adds up what a slice of a listing holds of comments and attachments, by what they hang on. */
    void addParts(Map<ContentId, PartsSum> sums);

    /** Takes these sums for what the sink has: the listing tells them, and reading found nothing new. */
    void acceptParts(Map<ContentId, PartsSum> sums);

    /** Remembers what a pass listed and the route does not want. */
    void putOutside(Collection<ContentId> ids, long pass);

    Map<ContentId, Known> known(Collection<ContentId> ids);

    /** Those of the contents that a pass listed, with labels and restriction only where the same pass told them. */
    Map<ContentId, Known> known(Collection<ContentId> ids, long pass);

    /** What a pass listed in a space, in order of id from behind {@code after}. */
    List<Listed> listed(SpaceId space, long pass, @Nullable ContentId after, int limit);

    Map<ContentId, Delivered> delivered(Collection<ContentId> ids);

    long countDelivered(SpaceId space);

    long countDelivered(SpaceId space, DeletionSet set);

    /** Where the contents of a space stand that a pass listed and the route wants. */
    Standing standing(SpaceId space, long pass, Set<ContentType> types);

    /** Remembers that delivered contents may have to go. */
    void suspect(Collection<ContentId> ids, Suspicion suspicion, long pass);

    /**
     * Suspects whatever of a space is delivered and was not listed by the pass, and takes back what was let go of contents
     * that are not suspected any more.
     */
    void suspectUnlisted(SpaceId space, long pass);

    /** Suspects everything that is delivered of a space. */
    void suspectAll(SpaceId space, long pass);

    /** What a pass suspects and is not pending, in order of id from behind {@code after}. */
    List<Suspect> suspects(SpaceId space, long pass, @Nullable ContentId after, int limit);

    /** How much of what a pass suspected in a space is still at the sink. */
    long countSuspects(SpaceId space, long pass);

    /** Agrees that what a pass suspects of a set may go; holds until it is gone or no longer suspected. */
    void letGo(SpaceId space, DeletionSet set, long pass);

    /** Takes suspicions back. */
    void acquit(ContentId id);

    /** Has everything delivered once more. */
    void markStale();

    /** Counts how often running contents were found outside the scope; 0 when they are inside again. */
    void noteMisses(Collection<ContentId> ids, int misses);

    /**
     * Writes down, before a slice goes out, what the sink may have from now on: what it had is stale, and what is new to it is
     * there, stale and never settled. After a crash all of it is told again, whatever the site looks like by then.
     */
    void handOut(Collection<Delivered> slice);

    /**
     * Writes down what became of changes: taken ones as delivered, failed ones as pending, both in one transaction.
     *
     * @throws SyncTakenOverException if somebody else began this sync after us, also when there is nothing to settle
     */
    void settle(Collection<Settlement> settlements);

    /**
     * Writes down that the sink may have taken these changes after somebody else began this sync: whoever that is then
     * delivers the present state once more, or deletes it. The only write that a later epoch does not refuse.
     */
    void doubt(Collection<Settlement> settlements);

    /** Forgets that a content is pending: there is nothing left to tell about it. */
    void dropPending(ContentId id);

    /** Pending contents that are due, those first whose turn came first. */
    List<Pending> due(Instant now, int limit);

    Map<ContentId, Pending> pending(Collection<ContentId> ids);

    long countPending();

    Optional<Instant> oldestPending();

    /**
     * A listed content beside what was delivered of it; annotated and matched if the same pass told so.
     *
     * @param parts what its comments and attachments add up to, as far as they are carried
     * @param readAt when labels and restriction were last read from the content itself
     */
    record Listed(
            Known known,
            boolean annotated,
            boolean matched,
            PartsSum parts,
            Instant readAt,
            @Nullable Delivered delivered) {}

    /**
     * Where listed contents stand; {@code listed} is the sum of the other three.
     *
     * @param delivered the sink has this version
     * @param pending the sink has it not, or in another version, and it has not been refused
     * @param failed the route refused it, or it could not be read; kept for retry
     */
    record Standing(long listed, long delivered, long pending, long failed) {}

    /** What to write for one settled change: exactly one of the two is there, unless a deletion was taken (neither). */
    record Settlement(
            ContentId id,
            @Nullable Delivered delivered,
            @Nullable Pending pending) {}
}
