package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * What was created or edited since the last poll. Reaches back over the overlap, since clocks differ and indexes lag, and
 * leaves out what the sink has already. What it cannot see (labels, moves, deletions) the reconciliation finds.
 */
final class FastPath {

    /** Beyond so many changes the reconciliation's bulk reads of labels are cheaper than single ones. */
    private static final int BULK_PAYS = 200;

    /** As many spaces as Confluence Cloud takes in one list request. */
    private static final int SPACES_A_REQUEST = 100;

    /** Two slices of the longest lists. */
    private static final int MANY = 500;

    private final Sync sync;
    private final Round round;
    private final Dispatcher dispatcher;
    private final LookedAt lookedAt;
    private boolean mayHandOver;
    private boolean besideAPass;
    private int found;

    FastPath(Sync sync, Round round, Dispatcher dispatcher, LookedAt lookedAt) {
        this.sync = sync;
        this.round = round;
        this.dispatcher = dispatcher;
        this.lookedAt = lookedAt;
    }

    /** @param handingOver whether a reconciliation may do it instead; not too soon after the last one */
    FastPath handingOver(boolean handingOver) {
        this.mayHandOver = handingOver;
        return this;
    }

    /** Beside a reconciliation that has listed everything: what is older, it brings itself. */
    FastPath besideAPass() {
        this.besideAPass = true;
        return this;
    }

    /** False when there is so much that a reconciliation should do it instead. */
    boolean run(List<Space> spaces, Instant since) {
        Set<ContentType> types = EnumSet.copyOf(sync.scope().types());
        types.addAll(sync.options().parts());
        for (ContentType type : types) {
            for (List<Space> some : askedTogether(type, spaces)) {
                if (dispatcher.open() && !run(some, type, since)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A list of the whole site is walked once, not once for some spaces after the other. */
    private List<List<Space>> askedTogether(ContentType type, List<Space> spaces) {
        if (sync.client().listsWholeSite(type)) {
            return List.of(spaces);
        }
        List<List<Space>> slices = new ArrayList<>();
        for (int from = 0; from < spaces.size(); from += SPACES_A_REQUEST) {
            slices.add(spaces.subList(from, Math.min(from + SPACES_A_REQUEST, spaces.size())));
        }
        return slices;
    }

    private boolean run(List<Space> spaces, ContentType type, Instant since) {
        Slices<Content> listing =
                sync.client().changedSince(spaces, type, sync.scope().statuses(), since);
        try (SlicesAhead<Content> slices = new SlicesAhead<>(ahead(), listing)) {
            while (dispatcher.open() && slices.hasNext()) {
                List<Content> slice = wanted(slices.next(), since);
                if (sync.scope().types().contains(type) && !deliver(type, slice)) {
                    return false;
                }
                if (sync.options().parts().contains(type)) {
                    deliverCarriers(type, slice, since);
                }
            }
        }
        return true;
    }

    private List<Content> wanted(List<Content> slice, Instant since) {
        return slice.stream()
                .filter(content ->
                        !besideAPass || !content.version().createdAt().isBefore(since))
                .toList();
    }

    /** Nobody fetches a slice ahead that this poll may have no room for, or that a reconciliation may make superfluous. */
    private Executor ahead() {
        return !mayHandOver && dispatcher.hasRoomFor(MANY) ? sync.workers() : nobody -> {};
    }

    private boolean deliver(ContentType type, List<Content> slice) {
        List<Content> news = news(slice);
        List<Content> matching = matching(news);
        found += matching.size();
        if (found > BULK_PAYS && round.needsAnnotations(type) && mayHandOver) {
            return false;
        }
        matching.forEach(content -> dispatcher.add(type, content.id()));
        dispatcher.flush();
        remember(news);
        return true;
    }

    /**
     * What carries a new comment or attachment is read once more, as far as the sink has it. Where a reconciliation has yet to
     * deliver it, what its listing said of comments and attachments does not hold any more.
     */
    private void deliverCarriers(ContentType type, List<Content> slice, Instant since) {
        List<Content> fresh = slice.stream()
                .filter(part -> !part.version().createdAt().isBefore(since) && !lookedAt.isCarried(part))
                .toList();
        Map<ContentId, ContentType> carriers = new LinkedHashMap<>();
        for (Content part : fresh) {
            Content.Parent carrier = part.parent();
            if (carrier != null && sync.scope().types().contains(carrier.type())) {
                carriers.put(carrier.id(), carrier.type());
            }
        }
        carriers.keySet().removeAll(sync.ledger().pending(carriers.keySet()).keySet());
        Map<ContentId, PartsSum> yetToDeliver = PartsSum.byContainer(type, fresh);
        yetToDeliver.keySet().retainAll(carriers.keySet());
        carriers.keySet().retainAll(sync.ledger().delivered(carriers.keySet()).keySet());
        yetToDeliver.keySet().removeAll(carriers.keySet());
        sync.ledger().addParts(yetToDeliver);
        carriers.forEach((id, carrier) -> dispatcher.add(carrier, id));
        dispatcher.flush();
        if (dispatcher.open()) {
            lookedAt.carried(fresh);
        }
    }

    private List<Content> news(List<Content> listed) {
        List<ContentId> ids = listed.stream().map(Content::id).toList();
        Map<ContentId, Delivered> delivered = sync.ledger().delivered(ids);
        Set<ContentId> pending = sync.ledger().pending(ids).keySet();
        List<Content> news = new ArrayList<>();
        for (Content content : listed) {
            Delivered has = delivered.get(content.id());
            boolean same = has != null
                    && !has.stale()
                    && has.version() == content.version().number()
                    && has.state().equals(Known.stateOf(content))
                    && has.title().equals(content.title())
                    && has.space().equals(content.space());
            boolean unwanted = has == null && lookedAt.isRejected(content);
            if (!same && !unwanted && !pending.contains(content.id())) {
                news.add(content);
            }
        }
        return news;
    }

    private List<Content> matching(List<Content> news) {
        Set<ContentId> matching =
                round.scoping().matching(news.stream().map(Known::of).toList());
        return news.stream().filter(content -> matching.contains(content.id())).toList();
    }

    /**
     * A content outside the scope is not looked at again until it is edited. With CQL in the scope it is, because the search
     * index may only learn later that it is inside.
     */
    private void remember(Collection<Content> news) {
        if (!round.scoping().searches() && dispatcher.open()) {
            Set<ContentId> told = sync.ledger()
                    .delivered(news.stream().map(Content::id).toList())
                    .keySet();
            news.stream().filter(content -> !told.contains(content.id())).forEach(lookedAt::reject);
        }
    }
}
