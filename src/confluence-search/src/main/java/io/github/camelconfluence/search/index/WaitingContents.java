package io.github.camelconfluence.search.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Contents on their way into the index, in the order they came. What is taken makes one batch for the model; a content whose
 * last change is still under way waits for it, so that a later one is never overtaken. Full, it makes those who add wait.
 */
final class WaitingContents {

    /** One content and whom to tell. */
    record Waiting(ContentChunks content, Outcome outcome) {}

    /** Of a content that is gone the store may have thousands of passages, which are read to be removed. */
    private static final int GONE_AT_ONCE = 16;

    private final int most;
    private final int batch;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Waiting> underWay = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int chunks;
    private boolean closed;

    /**
     * @param most chunks that may wait
     * @param batch chunks that are taken at once, unless one content alone has more
     */
    WaitingContents(int most, int batch) {
        this.most = most;
        this.batch = batch;
    }

    void add(Waiting added) throws InterruptedException {
        lock.lock();
        try {
            while (chunks > 0 && chunks + added.content().size() > most && !closed) {
                changed.await();
            }
            if (closed) {
                throw new IllegalStateException("The index is closed");
            }
            waiting.add(added);
            chunks += added.content().size();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something to do; empty once closed. */
    List<Waiting> take() throws InterruptedException {
        lock.lock();
        try {
            List<Waiting> taken = takeNow();
            while (taken.isEmpty() && !closed) {
                changed.await();
                taken = takeNow();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> takeNow() {
        List<Waiting> taken = new ArrayList<>();
        Set<String> passedOver = new HashSet<>();
        int size = 0;
        int gone = 0;
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext() && size < batch; ) {
            Waiting next = all.next();
            String id = next.content().contentId();
            boolean fits = taken.isEmpty()
                    || size + next.content().size() <= batch && !(next.content().gone() && gone == GONE_AT_ONCE);
            if (!fits || passedOver.contains(id) || underWay.putIfAbsent(id, next) != null) {
                passedOver.add(id);
            } else {
                all.remove();
                taken.add(next);
                size += next.content().size();
                gone += next.content().gone() ? 1 : 0;
            }
        }
        chunks -= size;
        if (!taken.isEmpty()) {
            changed.signalAll();
        }
        return taken;
    }

    /** Whether its end is still to come, and was not foretold by {@link #abandon}. */
    boolean isUnderWay(Waiting one) {
        lock.lock();
        try {
            return one.equals(underWay.get(one.content().contentId()));
        } finally {
            lock.unlock();
        }
    }

    /** Those of them whose end was not known yet. */
    List<Waiting> done(List<Waiting> batch) {
        lock.lock();
        try {
            List<Waiting> ended = batch.stream()
                    .filter(done -> underWay.remove(done.content().contentId(), done))
                    .toList();
            changed.signalAll();
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken and is not done; nobody will do it any more. */
    List<Waiting> abandon() {
        lock.lock();
        try {
            List<Waiting> left = List.copyOf(underWay.values());
            underWay.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any more. What waits still is returned. */
    List<Waiting> close() {
        lock.lock();
        try {
            closed = true;
            List<Waiting> left = List.copyOf(waiting);
            waiting.clear();
            chunks = 0;
            changed.signalAll();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
