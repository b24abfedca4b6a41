package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Unavailable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads many things at once; where one of them spoils the answer, or all are too much, reads them in halves. */
public final class Halving<I, T> {

    /** A server that times out, or is not there, for two single ids and has answered nothing else is down as a whole. */
    private static final int SIGNS_OF_AN_OUTAGE = 2;

    /** Of a whole kind of request, never of single ids: Confluence has removed it (RFC-19). */
    private static final int GONE = 410;

    private final Function<List<I>, List<T>> bulk;
    private final List<T> values = new ArrayList<>();
    private final Map<I, ConfluenceException> failures = new LinkedHashMap<>();
    private boolean answered;
    private int outages;

    private Halving(Function<List<I>, List<T>> bulk) {
        this.bulk = bulk;
    }

    /** @param failures the ids that fail even alone, for a reason of their own */
    public record Halves<I, T>(List<T> values, Map<I, ConfluenceException> failures) {}

    /**
     * @param bulk reads the given ids with one request or a few
     * @throws ConfluenceException if it is not due to single ids: credentials, limits, the network, the server as a whole
     */
    public static <I, T> Halves<I, T> read(List<I> ids, Function<List<I>, List<T>> bulk) {
        Halving<I, T> halving = new Halving<>(bulk);
        halving.read(ids);
        return halving.result();
    }

    /**
     * Reads one by one.
     *
     * @param answered whether the server is known to answer this kind of request
     */
    public static <I, T> Halves<I, T> each(List<I> ids, boolean answered, Function<I, Optional<T>> single) {
        Halving<I, T> halving =
                new Halving<>(one -> single.apply(one.get(0)).stream().toList());
        halving.answered = answered;
        ids.forEach(id -> halving.read(List.of(id)));
        return halving.result();
    }

    private Halves<I, T> result() {
        if (!answered && outages > 0) {
            throw failures.values().iterator().next();
        }
        return new Halves<>(values, failures);
    }

    private void read(List<I> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try {
            values.addAll(bulk.apply(ids));
            answered = true;
        } catch (ConfluenceException e) {
            if (!mayBeOwn(e)) {
                throw e;
            }
            if (ids.size() == 1) {
                fail(ids.get(0), e);
                return;
            }
            int middle = ids.size() / 2;
            read(ids.subList(0, middle));
            read(ids.subList(middle, ids.size()));
        }
    }

    private void fail(I id, ConfluenceException e) {
        failures.put(id, e);
        if (!mayBeAnOutage(e)) {
            answered = true;
        } else if (++outages >= SIGNS_OF_AN_OUTAGE && !answered) {
            throw e;
        }
    }

    /** What a single id may have to do with; a page's text may also set off a firewall before Confluence. */
    private static boolean mayBeOwn(ConfluenceException e) {
        return isWorthHalving(e)
                || e instanceof MalformedAnswer malformed && malformed.isForeign()
                || e instanceof AccessDenied && e.getHttpResponseCode() == 403;
    }

    private static boolean mayBeAnOutage(ConfluenceException e) {
        return e.getHttpResponseCode() == 504 || e instanceof MalformedAnswer malformed && malformed.isForeign();
    }

    /** Whether less of the same kind may be answered. */
    public static boolean isWorthHalving(ConfluenceException e) {
        return isDueToWhatWasAsked(e) && e.getHttpResponseCode() != GONE;
    }

    /** Whether it may be due to what was asked for, rather than to the server, the network or the credentials. */
    public static boolean isDueToWhatWasAsked(ConfluenceException e) {
        int status = e.getHttpResponseCode();
        return e instanceof NotFound
                || e instanceof InvalidRequest
                || e instanceof MalformedAnswer malformed && !malformed.isForeign()
                || e instanceof Unavailable && (status == 500 || status == 504);
    }
}
