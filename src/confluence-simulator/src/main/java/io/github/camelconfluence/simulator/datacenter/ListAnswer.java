package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page of a list. Where more rows were asked for than are given, {@code next} goes on from what was asked for and so
 * leaves rows out.
 *
 * @see <a href="https://jira.atlassian.com/browse/CONFSERVER-39055">CONFSERVER-39055</a>
 */
record ListAnswer<T>(Request request, Slice slice, List<T> rows, int nextStart) {
    private static final int NONE = -1;

    static <T> ListAnswer<T> of(Request request, Slice slice, Rows<T> rows) {
        List<T> ahead = rows.fetch(slice.start(), slice.limit() + 1);
        return ahead.size() > slice.limit()
                ? new ListAnswer<>(request, slice, ahead.subList(0, slice.limit()), onwards(slice))
                : new ListAnswer<>(request, slice, ahead, NONE);
    }

    /** The same with what an installation of that kind makes of it. */
    static <T> ListAnswer<T> of(Request request, Slice slice, Rows<T> rows, Quirks.Paging paging) {
        ListAnswer<T> sound = of(request, slice, rows);
        return switch (paging) {
            case SOUND -> sound;
            case UNDER_COUNTED_START -> sound.undercounting();
            case ENDLESS_NEXT -> new ListAnswer<>(request, slice, sound.rows(), onwards(slice));
            case ROW_PAST_THE_END ->
                slice.start() > 0 && sound.rows().isEmpty()
                        ? new ListAnswer<>(request, slice, last(rows.fetch(0, slice.start())), onwards(slice))
                        : sound;
        };
    }

    /** Of rows that were found elsewhere. */
    static <T> ListAnswer<T> of(Request request, Slice slice, List<T> rows, boolean more) {
        return new ListAnswer<>(request, slice, rows, more ? onwards(slice) : NONE);
    }

    ObjectNode json(Links links, Function<T, ? extends JsonNode> render) {
        ObjectNode answer = Json.object();
        answer.set("results", Json.array(rows, render));
        answer.put("start", slice.start()).put("limit", slice.limit()).put("size", rows.size());
        String path = path();
        ObjectNode pointers = links.only(path);
        if (nextStart != NONE) {
            pointers.put("next", path + query(nextStart));
        }
        if (slice.start() > 0) {
            pointers.put("prev", path + query(Math.max(0, slice.start() - slice.requested())));
        }
        answer.set("_links", links.withBase(pointers));
        return answer;
    }

    private ListAnswer<T> undercounting() {
        return nextStart == NONE
                ? this
                : new ListAnswer<>(request, slice, rows, slice.start() + Math.max(1, rows.size() - 1));
    }

    private static int onwards(Slice slice) {
        return slice.start() + slice.requested();
    }

    private static <T> List<T> last(List<T> all) {
        return all.isEmpty() ? all : List.of(all.get(all.size() - 1));
    }

    private String path() {
        return request.target().rawPath().substring(Installation.CONTEXT.length());
    }

    private String query(int start) {
        String others = request.query().without("start", "limit").entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Links.encode(entry.getKey()) + "=" + Links.encode(value) + "&"))
                .collect(Collectors.joining());
        return "?" + others + "limit=" + slice.requested() + "&start=" + start;
    }
}
