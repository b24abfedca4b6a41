package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A page of a list that is paged by {@code start} and {@code limit}; the limit that was applied is told. */
final class OffsetPage {

    private static final int MOST = 1000;

    private OffsetPage() {}

    static <T> Answer of(V1Call call, List<T> all, int defaultLimit, Function<T, ? extends JsonNode> render) {
        int limit = limit(call, defaultLimit, MOST);
        int start = call.number("start", 0);
        int from = Math.min(start, all.size());
        int to = Math.min(all.size(), from + limit);
        return of(call, all.subList(from, to), limit, to < all.size(), render);
    }

    static int limit(V1Call call, int defaultLimit, int most) {
        return Math.max(0, Math.min(most, call.number("limit", defaultLimit)));
    }

    static <T> Answer of(V1Call call, List<T> page, int limit, boolean more, Function<T, ? extends JsonNode> render) {
        int start = call.number("start", 0);
        ObjectNode answer = Json.object();
        answer.set("results", Json.array(page, render));
        answer.put("start", start).put("limit", limit).put("size", page.size());
        String self = "/rest/api" + call.request().path();
        ObjectNode links = answer.putObject("_links");
        links.put("base", call.links().base())
                .put("context", "/wiki")
                .put("self", call.links().base() + self);
        String rest = rest(call);
        if (more) {
            links.put("next", self + "?next=true" + rest + "&limit=" + limit + "&start=" + (start + page.size()));
        }
        if (start > 0) {
            links.put("prev", self + "?prev=true" + rest + "&limit=" + limit + "&start=" + Math.max(0, start - limit));
        }
        return Json.answer(200, answer);
    }

    private static String rest(V1Call call) {
        StringBuilder rest = new StringBuilder();
        call.query()
                .without("limit", "start", "next", "prev")
                .forEach((name, values) -> values.forEach(value ->
                        rest.append('&').append(encode(name)).append('=').append(encode(value))));
        return rest.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
