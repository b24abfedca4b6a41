package io.github.camelconfluence.client.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** First come, first served: otherwise who happens to wake up first goes first, and one may wait for ever. Thread-safe. */
public final class Line {

    private final Deque<Place> places = new ArrayDeque<>();

    /** Goes to its end. */
    public synchronized Place join() {
        Place place = new Place();
        places.add(place);
        return place;
    }

    synchronized int length() {
        return places.size();
    }

    synchronized void wake() {
        notifyAll();
    }

    private synchronized boolean awaitFront(Place place, BooleanSupplier cancelled) throws InterruptedException {
        boolean waits = false;
        while (places.peek() != place && !cancelled.getAsBoolean()) {
            waits = true;
            wait();
        }
        return waits;
    }

    private synchronized void leave(Place place) {
        places.remove(place);
        notifyAll();
    }

    /** Held by one thread until it has its turn. */
    public final class Place implements AutoCloseable {

        private Place() {}

        /** Returns, when nobody is before it or it is cancelled, whether there was anybody. */
        public boolean awaitFront(BooleanSupplier cancelled) throws InterruptedException {
            return Line.this.awaitFront(this, cancelled);
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
