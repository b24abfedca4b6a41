package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Audience;
import java.util.List;
import java.util.Set;

/**
 * Who may read a content: somebody who is in every clause. One clause stands for the space, one for the content's own
 * restriction and one for each restricted ancestor's. A clause admits every user of the site, or its users and the members of its
 * groups; without either it admits nobody.
 *
 * @param anonymous whether visitors without an account may read it
 */
public record Readers(boolean anonymous, List<Clause> allOf) {

    /**
     * @param source {@code space:<id>} or {@code page:<id>} (also for folders and blog posts, under their type)
     * @param anyUser every user of the site passes, but no guest; users and groups are empty then
     */
    public record Clause(String source, Set<String> users, Set<String> groups, boolean anyUser) {

        static Clause of(String source, Audience audience) {
            return new Clause(source, audience.users(), audience.groups(), !audience.restricted());
        }

        /** Without a word about anyUser where it is false: its hash is stored, and this is what it was before there was one. */
        @Override
        public String toString() {
            return "Clause[source=" + source + ", users=" + users + ", groups=" + groups + (anyUser ? ", anyUser" : "")
                    + "]";
        }
    }

    String hash() {
        return Digest.sha256(toString());
    }
}
