package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.http.Query;

/**
 * The part of a list that a request asks for.
 *
 * @param requested the limit as asked for: {@code next} counts on from it, also where fewer rows came
 * @param limit the limit in force
 */
record Slice(int start, int requested, int limit) {
    /** At most so many rows of a list, by what is expanded; Atlassian's knowledge base, September 2025. */
    static int cap(Expansion expansion) {
        if (expansion.has("body")) {
            return 50;
        }
        return expansion.isEmpty() ? 1000 : 200;
    }

    static Slice of(Query query, int limit, int cap) {
        int requested = number(query, "limit", limit);
        return new Slice(number(query, "start", 0), requested, Math.min(requested, cap));
    }

    private static int number(Query query, String name, int otherwise) {
        String text = query.first(name, "");
        try {
            return text.isEmpty() ? otherwise : Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw Errors.noNumber(text);
        }
    }
}
