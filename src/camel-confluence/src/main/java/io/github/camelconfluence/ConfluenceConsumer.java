package io.github.camelconfluence;

import io.github.camelconfluence.attachment.AttachmentReader;
import io.github.camelconfluence.attachment.Attachments;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.sync.Ahead;
import io.github.camelconfluence.sync.ChangeTracker;
import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStore;
import io.github.camelconfluence.sync.SyncTakenOverException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Processor;
import org.apache.camel.support.EventDrivenPollingConsumer;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the change tracker what is due at every poll and hands it to the route. */
public class ConfluenceConsumer extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ConfluenceConsumer.class);

    private final ConfluenceEndpoint endpoint;
    private final Clock clock;
    private volatile @Nullable ChangeTracker tracker;
    private volatile @Nullable SyncStatus unconnected;
    private RunningSyncs.@Nullable Key claimed;
    private @Nullable RouteDelivery delivery;
    private @Nullable Attachments attachments;
    private @Nullable ExecutorService workers;
    private @Nullable ExecutorService wording;

    private boolean replaced;

    ConfluenceConsumer(ConfluenceEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.clock = endpoint.getComponent().clock();
        setExceptionHandler(new ToldElsewhere(getExceptionHandler()));
    }

    /**
     * Where this sync stands; empty until the site was reached for the first time, or does what a person must mend. Sends no
     * request.
     */
    public Optional<SyncStatus> status() {
        ChangeTracker known = tracker;
        return known == null ? Optional.ofNullable(unconnected) : Optional.of(known.status());
    }

    /** A fault that a person must mend stops the start; a network that is down is left to the polls to outlive. */
    @Override
    protected void doStart() throws Exception {
        try {
            ChangeTracker connected = connect();
            SharedClient shared = endpoint.shared();
            shared.refusals().ask(() -> {
                connected.check();
                return true;
            });
            shared.watchToken();
        } catch (ConfluenceException e) {
            if (!e.isRetryable()) {
                release();
                throw e;
            }
            LOG.warn("Confluence cannot be reached yet, the next poll tries again: {}", e.getMessage());
        } catch (RuntimeException e) {
            release();
            throw e;
        }
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        try {
            saveProgress();
        } catch (SyncTakenOverException e) {
            LOG.info("{}", e.getMessage());
        } finally {
            release();
        }
    }

    @Override
    protected void doShutdown() throws Exception {
        endpoint.getComponent().consumers().remove(this);
        super.doShutdown();
    }

    /** The next start begins anew: in between, another instance may have gone on with this sync. */
    private void release() {
        tracker = null;
        unconnected = null;
        replaced = false;
        if (attachments != null) {
            attachments.close();
            attachments = null;
        }
        end(workers);
        workers = null;
        end(wording);
        wording = null;
        RunningSyncs.Key key = claimed;
        if (key != null) {
            claimed = null;
            RunningSyncs.OF_THIS_PROCESS.release(key);
        }
    }

    private void end(@Nullable ExecutorService threads) {
        if (threads != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdownNow(threads);
        }
    }

    /** For what is settled when no poll follows that would save it. */
    void saveProgress() {
        ChangeTracker known = tracker;
        if (known != null) {
            known.save();
        }
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        ChangeTracker connected = connected();
        RouteDelivery out = java.util.Objects.requireNonNull(delivery);
        out.beginPoll(isPollingConsumer() ? 1 : maxMessagesPerPoll);
        int taken = poll(connected, out);
        forceConsumerAsReady();
        return taken;
    }

    /** What keeps us from connecting at all is told by health, too. */
    private ChangeTracker connected() {
        try {
            ChangeTracker connected = connect();
            unconnected = null;
            return connected;
        } catch (ConfluenceException e) {
            unconnected = e.isRetryable() ? null : SyncStatus.unconnected(syncId(), e);
            throw e;
        }
    }

    /** Having been replaced is told once; from then on, health tells it. */
    private int poll(ChangeTracker connected, RouteDelivery out) {
        SharedClient shared = endpoint.shared();
        try {
            int taken = shared.refusals().ask(() -> connected.poll(out));
            shared.watchToken();
            return taken;
        } catch (CredentialsRejected e) {
            connected.failed(e);
            throw e;
        } catch (SyncTakenOverException e) {
            if (!replaced) {
                replaced = true;
                LOG.warn("{}", e.getMessage());
            }
            return 0;
        }
    }

    /** Slices come from the tracker while it reads, so there is no batch to process as a whole. */
    @Override
    public int processBatch(Queue<Object> exchanges) {
        throw new UnsupportedOperationException("Changes are handed out by RouteDelivery");
    }

    /** Under pollEnrich somebody else completes the exchange later, so one change is handed out at a time. */
    private boolean isPollingConsumer() {
        return getProcessor() instanceof EventDrivenPollingConsumer;
    }

    private ChangeTracker connect() {
        ChangeTracker known = tracker;
        return known == null ? connectAnew() : known;
    }

    /** The site is looked for while the store is opened: one takes the network's time, the other the processor's. */
    private ChangeTracker connectAnew() {
        String syncId = syncId();
        ExecutorService readers =
                workers == null ? threads("ahead", endpoint.getConfiguration().getMaxConcurrentRequests()) : workers;
        workers = readers;
        Ahead<SyncStore> opening = Ahead.of(readers, endpoint::store);
        ConfluenceClient client;
        try {
            client = endpoint.client();
            claim(client.site().url(), syncId);
        } catch (RuntimeException e) {
            // A store that cannot be opened is told first: it does not mend by waiting for the site.
            opening.take();
            throw e;
        }
        ChangeTracker made = follow(client, opening.take(), syncId, readers);
        tracker = made;
        return made;
    }

    private void claim(URI site, String syncId) {
        if (claimed == null) {
            RunningSyncs.Key key = new RunningSyncs.Key(endpoint.place(), site, syncId);
            RunningSyncs.OF_THIS_PROCESS.claim(key, routeName());
            claimed = key;
        }
    }

    private ChangeTracker follow(ConfluenceClient client, SyncStore store, String syncId, ExecutorService readers) {
        SyncPlan plan = endpoint.plan();
        AttachmentReader reader = AttachmentReaders.of(endpoint.getCamelContext());
        Attachments files = new Attachments(client, plan.attachmentRules(), reader, clock);
        attachments = files;
        ContentConverter converter = endpoint.getComponent().converter();
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService words = wording == null ? threads("wording", cores) : wording;
        wording = words;
        ChangeRendering rendering = new ChangeRendering(plan, client, converter, files, clock, words);
        delivery = new RouteDelivery(this, new ChangeExchanges(this, rendering, files, words), !isPollingConsumer());
        return new ChangeTracker(
                client,
                store.ledger(client.site().url().toString(), syncId),
                plan.scope(),
                plan.optionsFor(
                        syncId,
                        converter.fingerprint(),
                        reader == null ? "" : reader.getClass().getName()),
                SyncListeners.of(endpoint.getCamelContext()),
                clock,
                readers);
    }

    /** Who waits for Confluence must not keep waiting who computes: as many for each as it has requests, or cores. */
    private ExecutorService threads(String purpose, int most) {
        return endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, "confluence-" + purpose + "-" + routeName(), most);
    }

    @Override
    public ConfluenceEndpoint getEndpoint() {
        return endpoint;
    }

    String routeName() {
        return getRoute() == null ? "a pollEnrich" : getRoute().getRouteId();
    }

    /** Empty where this cannot start, since there is none. */
    Optional<String> knownSyncId() {
        try {
            return Optional.of(syncId());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A generated route id changes when routes are added, and progress would be lost with it. */
    private String syncId() {
        String given = endpoint.getConfiguration().getSyncId();
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (getRoute() != null && getRoute().isCustomId()) {
            return getRoute().getRouteId();
        }
        throw new IllegalArgumentException("Progress is kept under the route's id, and this route has none of its own:"
                + " give the route an id, or set syncId on confluence:" + endpoint.getSpaces());
    }

    boolean isStoppingNow() {
        return isStoppingOrStopped() || isSuspendingOrSuspended() || !isBatchAllowed();
    }

    void notePending(int count) {
        pendingExchanges = count;
    }
}
