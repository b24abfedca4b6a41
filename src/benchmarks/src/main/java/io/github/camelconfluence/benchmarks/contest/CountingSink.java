package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.ConfluenceChange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Counts what it is given and keeps none of it. Thread-safe. */
public final class CountingSink implements Processor {

    /** Generated pages have ids from here on, one after the other. */
    private static final int FIRST_ID = 1_000_000;

    private final CountDownLatch idlePolls;
    private final BitSet ids = new BitSet();
    private final List<Long> idleAt = new ArrayList<>();
    private int deliveries;
    private int empty;
    private long characters;
    private int labels;
    private int restrictions;
    private int comments;
    private int attachments;
    private long lastAt;

    CountingSink(int idlePolls) {
        this.idlePolls = new CountDownLatch(idlePolls);
    }

    @Override
    public synchronized void process(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof ConfluenceChange change) {
            ConfluenceChange.Body text = change.body();
            count(change.id(), text == null ? 0 : text.value().length());
            labels += change.labels().size();
            restrictions += isRestricted(change) ? 1 : 0;
            comments += change.comments().size();
            attachments += change.attachments().size();
        } else if (body instanceof Map<?, ?> page) {
            count(String.valueOf(page.get("id")), storage(page).length());
            labels += size(exchange, "labels");
            restrictions += size(exchange, "restrictions") > 0 ? 1 : 0;
            comments += size(exchange, "comments");
            attachments += size(exchange, "attachments");
        } else if (body == null) {
            idle();
        }
    }

    /** A poll found nothing, or all is done. */
    public synchronized void idle() {
        idleAt.add(System.currentTimeMillis());
        idlePolls.countDown();
    }

    void awaitEnd() throws InterruptedException {
        idlePolls.await();
    }

    synchronized Outcome outcome() {
        return new Outcome(
                ids.cardinality(),
                deliveries,
                empty,
                characters,
                labels,
                restrictions,
                comments,
                attachments,
                lastAt,
                idleAt);
    }

    private void count(String id, int length) {
        ids.set(Integer.parseInt(id) - FIRST_ID);
        deliveries++;
        empty += length == 0 ? 1 : 0;
        characters += length;
        lastAt = System.currentTimeMillis();
    }

    /** Of a page as Confluence answers it. */
    private static String storage(Map<?, ?> page) {
        return page.get("body") instanceof Map<?, ?> body
                        && body.get("storage") instanceof Map<?, ?> storage
                        && storage.get("value") instanceof String value
                ? value
                : "";
    }

    /** By a restriction of its own: its ancestors' count for them. */
    private static boolean isRestricted(ConfluenceChange change) {
        ConfluenceChange.Readers readers = change.readers();
        return readers != null
                && readers.allOf().stream().anyMatch(clause -> clause.source().equals("page:" + change.id()));
    }

    private static int size(Exchange exchange, String property) {
        return exchange.getProperty(property, List.of(), List.class).size();
    }
}
