package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.cloud.Cursor;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of a list, with the link to the next one while there is one. */
final class Results {

    private static final int DEFAULT_LIMIT = 25;

    private Results() {}

    /** A list that is at hand whole; its cursor is the number of rows given so far. */
    static <T> Answer of(Call call, List<T> all, Function<T, ? extends JsonNode> render) {
        int limit = call.limit(DEFAULT_LIMIT);
        int from = Math.min(all.size(), call.place().map(Integer::parseInt).orElse(0));
        int to = Math.min(all.size(), from + limit);
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return of(call, Json.array(all.subList(from, to), render), next);
    }

    /** @param next the place where the next page begins, empty on the last one */
    static Answer of(Call call, ArrayNode rows, Optional<String> next) {
        ObjectNode answer = Json.object();
        answer.set("results", rows);
        ObjectNode links = answer.putObject("_links").put("base", call.links().base());
        if (next.isEmpty()) {
            return Json.answer(200, answer);
        }
        String link = nextLink(call, next.get());
        links.put("next", link);
        return Json.answer(200, answer)
                .with("Link", "<" + link + ">; rel=\"next\", <" + call.links().base() + ">; rel=\"base\"");
    }

    private static String nextLink(Call call, String place) {
        StringBuilder link =
                new StringBuilder("/wiki/api/v2").append(call.request().path()).append('?');
        call.query()
                .without(Cursor.PARAMETER)
                .forEach((name, values) -> values.forEach(value -> link.append(encode(name))
                        .append('=')
                        .append(encode(value))
                        .append('&')));
        return link.append("cursor=")
                .append(Cursor.write(call.request(), place))
                .toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
