package io.github.camelconfluence.routes.crash;

import static java.util.function.Predicate.not;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Status;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** What somebody does to one content, how often, and what takes it back. */
enum Deed {
    EDIT(25, current(not(isFolder()))) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.site().edit(content.id(), wiki.text());
            return NOTHING;
        }
    },
    RENAME(10, current(any -> true)) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.site().rename(content.id(), wiki.title());
            return NOTHING;
        }
    },
    LABEL(10, current(not(isFolder()))) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            String label = "label-" + random.nextInt(6);
            wiki.site().label(content.id(), label);
            return has(content, label) ? NOTHING : () -> wiki.site().unlabel(content.id(), label);
        }
    },
    UNLABEL(8, current(content -> !content.labels().isEmpty())) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            Label label = content.labels().get(random.nextInt(content.labels().size()));
            wiki.site().unlabel(content.id(), label.name());
            return () -> wiki.site().label(content.id(), label.name());
        }
    },
    MOVE(10, current(content -> content.type() != ContentType.BLOGPOST)) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            ContentId before = content.parent();
            wiki.site().move(content.id(), wiki.anyContainer());
            return before == null ? NOTHING : () -> wiki.site().move(content.id(), before);
        }
    },
    RESTRICT(8, current(any -> true)) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            List<Restrictions> some = List.of(
                    Restrictions.toGroups(Accounts.USERS),
                    Restrictions.toAccounts(Accounts.READER),
                    Restrictions.toAccounts(Accounts.READER, Accounts.EDITOR),
                    new Restrictions(Set.of(Accounts.EDITOR.accountId()), Set.of(Accounts.USERS, Accounts.GUESTS)));
            return restrict(wiki.site(), content, some.get(random.nextInt(some.size())));
        }
    },
    HIDE(3, current(any -> true)) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            return restrict(wiki.site(), content, Restrictions.toGroups(Accounts.EDITORS));
        }
    },
    UNRESTRICT(10, current(content -> !content.restrictions().isEmpty())) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            return restrict(wiki.site(), content, Restrictions.NONE);
        }
    },
    TRASH(7, current(not(isFolder()))) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.site().trash(content.id());
            return () -> wiki.site().restore(content.id());
        }
    },
    ARCHIVE(2, current(isPage())) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.site().archive(content.id());
            return () -> wiki.site().unarchive(content.id());
        }
    },
    RESTORE(5, content -> content.status() == Status.TRASHED) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.site().restore(content.id());
            return () -> wiki.site().trash(content.id());
        }
    },
    UNARCHIVE(2, content -> content.status() == Status.ARCHIVED) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.site().unarchive(content.id());
            return () -> wiki.site().archive(content.id());
        }
    },
    PURGE(2, content -> content.status() == Status.TRASHED) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.site().purge(content.id());
            return NOTHING;
        }
    },
    CREATE(8, any -> true) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            ContentId page = wiki.createPage();
            return () -> wiki.site().trash(page);
        }
    },
    BLOG(2, any -> true) {
        @Override
        Runnable run(Wiki wiki, Content content, Random random) {
            wiki.createBlogPost();
            return NOTHING;
        }
    };

    static final Runnable NOTHING = () -> {};

    private final int weight;
    private final Predicate<Content> applies;

    Deed(int weight, Predicate<Content> applies) {
        this.weight = weight;
        this.applies = applies;
    }

    /** Returns what takes it back, or {@link #NOTHING}. */
    abstract Runnable run(Wiki wiki, Content content, Random random);

    Predicate<Content> applies() {
        return applies;
    }

    static Deed any(Random random) {
        int left = random.nextInt(
                List.of(values()).stream().mapToInt(deed -> deed.weight).sum());
        for (Deed deed : values()) {
            left -= deed.weight;
            if (left < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }

    private static Runnable restrict(Site site, Content content, Restrictions restrictions) {
        site.restrict(content.id(), restrictions);
        return () -> site.restrict(content.id(), content.restrictions());
    }

    private static boolean has(Content content, String label) {
        return content.labels().stream().anyMatch(each -> each.name().equals(label));
    }

    private static Predicate<Content> current(Predicate<Content> also) {
        return also.and(content -> content.status() == Status.CURRENT);
    }

    private static Predicate<Content> isFolder() {
        return content -> content.type() == ContentType.FOLDER;
    }

    private static Predicate<Content> isPage() {
        return content -> content.type() == ContentType.PAGE;
    }
}
