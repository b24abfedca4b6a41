package io.github.camelconfluence;

import io.github.camelconfluence.ChangeExchanges.Worded;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.sync.Ahead;
import io.github.camelconfluence.sync.Change;
import io.github.camelconfluence.sync.Delivery;
import io.github.camelconfluence.sync.InOrder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.RollbackExchangeException;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands changes to the route and waits until they are settled, so that the sink sets the pace and no id is under way twice.
 * A change is settled when its exchange is done, wherever asynchronous steps took it.
 */
final class RouteDelivery implements Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(RouteDelivery.class);
    private static final long TOLD_AFTER_TENTHS = 6_000;

    private final ConfluenceConsumer consumer;
    private final ChangeExchanges exchanges;
    private final boolean waits;
    private final Set<ContentId> inFlight = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition landed = lock.newCondition();
    private int room;

    /** @param waits false when the exchanges are completed by whoever called the poll, who would wait for himself */
    RouteDelivery(ConfluenceConsumer consumer, ChangeExchanges exchanges, boolean waits) {
        this.consumer = consumer;
        this.exchanges = exchanges;
        this.waits = waits;
    }

    /**
     * What was still under way when a poll was broken off lands first, so that nothing is handed out twice at a time.
     *
     * @param limit 0 for none
     */
    void beginPoll(int limit) {
        room = limit > 0 ? limit : Integer.MAX_VALUE;
        if (waits) {
            awaitLanding();
        }
    }

    @Override
    public int room() {
        return consumer.isStoppingNow() ? 0 : room;
    }

    @Override
    public boolean send(List<Change> slice, Settling settling) {
        List<Change> fitting = slice.subList(0, Math.min(slice.size(), room()));
        int gone = 0;
        try (InOrder<Change, Supplier<Worded>> wordings = exchanges.wordings(fitting)) {
            while (gone < fitting.size() && room() > 0 && settling.wantsMore()) {
                Change change = fitting.get(gone);
                Ahead<Supplier<Worded>> wording = wordings.next();
                if (inFlight.add(change.id())) {
                    room--;
                    consumer.notePending(fitting.size() - gone - 1);
                    handOut(change, exchangeOf(change, wording, gone, fitting.size()), settling);
                } else {
                    wording.giveUp();
                }
                gone++;
            }
        } finally {
            if (waits) {
                awaitLanding();
            }
        }
        return gone == slice.size();
    }

    /** What cannot be handed out now is none of those under way, and the next poll finds it once more. */
    private Exchange exchangeOf(Change change, Ahead<Supplier<Worded>> wording, int index, int size) {
        try {
            return exchanges.of(change, wording, index, size);
        } catch (RuntimeException | Error e) {
            exchanges.release(change);
            land(change.id());
            throw e;
        }
    }

    private void handOut(Change change, Exchange exchange, Settling settling) {
        Landing landing = new Landing(change, settling);
        try {
            landing.worded = exchange.getException() == null;
            exchange.getExchangeExtension().addOnCompletion(landing);
            consumer.getAsyncProcessor().process(exchange, consumer.defaultConsumerCallback(exchange, true));
        } catch (RuntimeException | StackOverflowError e) {
            landing.settle(landing.refusal(e, ""));
        }
    }

    /** Settles one change, once. */
    private final class Landing implements Synchronization {

        private final Change change;
        private final Settling settling;
        private final AtomicBoolean settled = new AtomicBoolean();
        private volatile boolean worded;

        Landing(Change change, Settling settling) {
            this.change = change;
            this.settling = settling;
        }

        @Override
        public void onComplete(Exchange done) {
            settle(done.isRollbackOnly() ? refusal(rolledBack(done), sink(done)) : null);
        }

        @Override
        public void onFailure(Exchange done) {
            Exception cause = done.getException();
            settle(refusal(cause == null ? rolledBack(done) : cause, sink(done)));
        }

        private Refusal refusal(Throwable cause, String sink) {
            return new Refusal(cause, sink, worded);
        }

        private static String sink(Exchange done) {
            String step = done.getProperty(ExchangePropertyKey.FAILURE_ENDPOINT, "", String.class);
            return StringHelper.before(URISupport.sanitizeUri(step) + "?", "?");
        }

        private static RollbackExchangeException rolledBack(Exchange done) {
            return new RollbackExchangeException("The route rolled back", done);
        }

        void settle(@Nullable Refusal refusal) {
            if (!settled.compareAndSet(false, true)) {
                return;
            }
            try {
                settling.settled(change, refusal);
                if (consumer.isStoppingNow()) {
                    consumer.saveProgress();
                }
            } finally {
                exchanges.release(change);
                land(change.id());
            }
        }
    }

    private void land(ContentId id) {
        lock.lock();
        try {
            inFlight.remove(id);
            landed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitLanding() {
        lock.lock();
        try {
            long waited = 0;
            while (!inFlight.isEmpty() && !consumer.isStoppingNow()) {
                boolean told = landed.await(100, TimeUnit.MILLISECONDS);
                if (!told && ++waited % TOLD_AFTER_TENTHS == 0) {
                    LOG.warn(
                            "The route has been at it for {} minutes and has not completed {} changes yet, among them content"
                                    + " {}. Nothing else is handed out meanwhile; if their exchanges are lost, restart the"
                                    + " route.",
                            waited / 600,
                            inFlight.size(),
                            inFlight.iterator().next());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
