package io.github.camelconfluence.client.v1;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.Cql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The searches that find contents by their titles, each short enough for an address. */
public record TitleSearch(String spaceKey, Collection<String> titles) {

    private static final int TITLES_A_REQUEST = 50;
    private static final int CHARACTERS_A_REQUEST = 1_500;

    public List<Cql> queries() {
        List<Cql> queries = new ArrayList<>();
        List<String> some = new ArrayList<>();
        int characters = 0;
        for (String title : Set.copyOf(titles)) {
            if (!some.isEmpty()
                    && (some.size() == TITLES_A_REQUEST || characters + title.length() > CHARACTERS_A_REQUEST)) {
                queries.add(query(some));
                some.clear();
                characters = 0;
            }
            some.add(title);
            characters += title.length();
        }
        if (!some.isEmpty()) {
            queries.add(query(some));
        }
        return queries;
    }

    private Cql query(List<String> some) {
        return Cql.field("space", spaceKey)
                .and(Cql.anyOf("type", List.of("page", "blogpost")))
                .and(Cql.anyOf("title", some));
    }

    /** Those that have one of the titles now; Confluence tells no two titles apart by case. */
    public List<Content> matching(Collection<Content> found) {
        Set<String> wanted = titles.stream().map(TitleSearch::folded).collect(Collectors.toSet());
        return found.stream()
                .filter(content -> wanted.contains(folded(content.title())))
                .toList();
    }

    private static String folded(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
