package io.github.camelconfluence.search.access;

import java.util.Set;
import java.util.TreeSet;

/** Who asks: nobody in particular, or an account of the Confluence site. */
public sealed interface Caller {

    /**
     * Not named, or named as somebody whom the site is not known to have: reads what everybody may read, and nothing more. Who
     * can log in at the identity provider is not for that reason a user of Confluence.
     */
    Caller ANONYMOUS = new Anonymous();

    record Anonymous() implements Caller {}

    /**
     * @param id account id (Cloud) or user key (Data Center), as readers have it
     * @param groups ids (Cloud) or names (Data Center) of the groups it is in, as readers have them
     * @param user whether it is known to be one, who may read what is for all users: a guest may be in groups too
     */
    record Account(String id, Set<String> groups, boolean user) implements Caller {

        public Account {
            groups = java.util.Collections.unmodifiableSet(new TreeSet<>(groups));
        }
    }
}
