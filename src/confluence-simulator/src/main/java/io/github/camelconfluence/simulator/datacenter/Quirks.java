package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.model.ContentId;
import java.util.Set;

/**
 * Which Data Center is played, and which of the oddities that some installations have are on. Immutable.
 *
 * @param version decides which paths exist: {@code content/scan} since 7.18 for pages and 8.3 for blog posts, space
 *     permissions since 9.1
 * @param unexpandable content that makes a list with expansions fail as a whole; alone it can be read
 */
public record Quirks(ServerVersion version, Paging paging, Front front, Set<ContentId> unexpandable) {

    /** How lists go on. */
    public enum Paging {
        SOUND,
        /** A start past the end returns the last row, and another {@code next}: CONFSERVER-95272. */
        ROW_PAST_THE_END,
        /** Each answer has a {@code next}, for ever; past the end the results are empty. */
        ENDLESS_NEXT,
        /** {@code start} in {@code next} counts one row too few. */
        UNDER_COUNTED_START
    }

    /** What stands between client and Confluence. */
    public enum Front {
        NONE,
        /** Signs users in by redirecting whatever it does not know. */
        SINGLE_SIGN_ON_REDIRECT,
        /** Shows its login page with status 200. */
        SINGLE_SIGN_ON_PAGE,
        /** Basic authentication is switched off: tokens only. */
        NO_BASIC
    }

    /** No oddities, and everything that a recent version has. */
    public static final Quirks NONE = new Quirks(ServerVersion.of("9.2.3"), Paging.SOUND, Front.NONE, Set.of());

    public Quirks {
        unexpandable = Set.copyOf(unexpandable);
    }

    public Quirks version(String other) {
        return new Quirks(ServerVersion.of(other), paging, front, unexpandable);
    }

    public Quirks paging(Paging other) {
        return new Quirks(version, other, front, unexpandable);
    }

    public Quirks front(Front other) {
        return new Quirks(version, paging, other, unexpandable);
    }

    public Quirks unexpandable(ContentId... ids) {
        return new Quirks(version, paging, front, Set.of(ids));
    }
}
