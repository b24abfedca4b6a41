package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Audience;
import java.util.List;
import java.util.Set;

/**
 * Who may read a content: somebody who is in every clause. One clause stands for the space, one for the content's own
 * restriction and one for each restricted ancestor's; a clause without users and groups admits nobody.
 *
 * @param anonymous whether visitors without an account may read it
 */
public record Readers(boolean anonymous, List<Clause> allOf) {

    /** @param source {@code space:<id>} or {@code page:<id>} (also for folders and blog posts, under their type) */
    public record Clause(String source, Set<String> users, Set<String> groups) {

        static Clause of(String source, Audience audience) {
            return new Clause(source, audience.users(), audience.groups());
        }
    }

    String hash() {
        return Digest.sha256(toString());
    }
}
