package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What sinks should hold, read from the site itself and worded without the connector's help. */
final class SiteState {

    private final Wiki wiki;
    private final Site site;

    SiteState(Wiki wiki) {
        this.wiki = wiki;
        this.site = wiki.site();
    }

    Map<String, Document> documents() {
        Map<String, Document> documents = new TreeMap<>();
        wiki.visible().forEach(content -> documents.put(content.id().toString(), document(content)));
        return documents;
    }

    private Document document(Content content) {
        Caller editor = Caller.of(Accounts.EDITOR);
        Space space = site.seenBy(editor).space(content.spaceId()).orElseThrow();
        List<Content> above = site.seenBy(editor).ancestors(content);
        return new Document(
                content.id().toString(),
                content.type().word(),
                space.key(),
                content.version().number(),
                content.title(),
                content.labels().stream().map(Label::name).collect(Collectors.toCollection(TreeSet::new)),
                above.stream().map(each -> each.id() + " " + each.title()).toList(),
                path(space, above, content),
                readers(space, above, content),
                Document.markIn(content.storage()));
    }

    private static String path(Space space, List<Content> above, Content content) {
        List<String> segments = new ArrayList<>(List.of(space.key()));
        if (content.type() == ContentType.BLOGPOST) {
            String created = content.createdAt().toString();
            segments.addAll(List.of("blog", created.substring(0, 4), created.substring(5, 7)));
        } else {
            above.forEach(each -> segments.add(safe(each.title())));
        }
        segments.add(safe(content.title()) + "-" + content.id());
        return String.join("/", segments);
    }

    private static String safe(String title) {
        return title.replaceAll("[<>:\"/\\\\|?*]", "_");
    }

    /** Everybody must pass the space and every restriction on the way down. */
    private static Set<String> readers(Space space, List<Content> above, Content content) {
        Set<String> clauses = new HashSet<>();
        clauses.add(clause(
                "space:" + space.id(),
                space.audience().accountIds(),
                space.audience().groups()));
        List<Content> way = new ArrayList<>(above);
        way.add(content);
        for (Content each : way) {
            if (!each.restrictions().isEmpty()) {
                clauses.add(clause(
                        each.type().word() + ":" + each.id(),
                        each.restrictions().accountIds(),
                        each.restrictions().groups()));
            }
        }
        return clauses;
    }

    /** Cloud names groups by their ids. */
    private static String clause(String source, Set<String> accounts, Set<String> groups) {
        return Document.clause(source, accounts, groups.stream().map(Groups::id).collect(Collectors.toSet()));
    }
}
