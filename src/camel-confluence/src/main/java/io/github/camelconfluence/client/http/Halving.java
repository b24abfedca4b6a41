package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads many things at once; where one of them spoils the answer, or all are too much, reads them in halves. */
public final class Halving {

    private Halving() {}

    /**
     * @param bulk reads the given ids with one request or a few
     * @return what could be read; an id that fails even alone is left out unless it is the only one asked for
     */
    public static <I, T> List<T> read(List<I> ids, Function<List<I>, List<T>> bulk) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try {
            return bulk.apply(ids);
        } catch (ConfluenceException e) {
            if (ids.size() == 1 || !isWorthHalving(e)) {
                throw e;
            }
        }
        List<T> all = new ArrayList<>(ids.size());
        int middle = ids.size() / 2;
        for (List<I> half : List.of(ids.subList(0, middle), ids.subList(middle, ids.size()))) {
            all.addAll(readHalf(half, bulk));
        }
        return all;
    }

    private static <I, T> List<T> readHalf(List<I> half, Function<List<I>, List<T>> bulk) {
        try {
            return read(half, bulk);
        } catch (ConfluenceException e) {
            if (isWorthHalving(e)) {
                return List.of();
            }
            throw e;
        }
    }

    /** Whether it may be due to what was asked for, rather than to the server, the network or the credentials. */
    public static boolean isWorthHalving(ConfluenceException e) {
        int status = e.getHttpResponseCode();
        return e instanceof NotFound
                || e instanceof InvalidRequest
                || e instanceof MalformedAnswer && (e.isRetryable() || status == 413)
                || e instanceof Unavailable && (status == 500 || status == 504);
    }
}
