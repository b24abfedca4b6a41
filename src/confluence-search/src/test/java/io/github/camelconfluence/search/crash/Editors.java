package io.github.camelconfluence.search.crash;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Change a site in every way that an index has to follow, in an order that a seed decides. */
final class Editors {

    private final Site wiki;
    private final Random random;
    private final List<ContentId> pages = new ArrayList<>();
    private int made;

    Editors(Site wiki, Random random) {
        this.wiki = wiki;
        this.random = random;
        wiki.createSpace("RP", "RAG Pipelines");
        IntStream.range(0, 40).forEach(number -> create());
    }

    /** What they did, for the log. */
    String edit() {
        ContentId page = pages.get(random.nextInt(pages.size()));
        int deed = random.nextInt(9);
        switch (deed) {
            case 0 -> create();
            case 1 -> {
                pages.remove(page);
                wiki.trash(page);
            }
            case 2 -> wiki.rename(page, "Renamed " + ++made);
            case 3 -> wiki.label(page, "label-" + random.nextInt(5));
            case 4 -> wiki.restrict(page, Restrictions.toAccounts(Accounts.ADMINISTRATOR, Accounts.EDITOR));
            case 5 -> wiki.unrestrict(page);
            case 6 -> wiki.edit(page, "");
            default -> wiki.edit(page, text());
        }
        return deed + " on " + page.value();
    }

    private void create() {
        ContentId parent = pages.isEmpty() || random.nextBoolean() ? null : pages.get(random.nextInt(pages.size()));
        pages.add(wiki.createPage("RP", parent, "Page " + ++made, text()));
    }

    private String text() {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(section -> "<h1>Section " + section + "</h1><p>"
                        + random.ints(60 + random.nextInt(200), 0, 3000)
                                .mapToObj(word -> "word" + word)
                                .collect(Collectors.joining(" "))
                        + "</p>")
                .collect(Collectors.joining());
    }
}
