package io.github.camelconfluence.search.access;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whom the Confluence site knows. Its methods throw {@link io.github.camelconfluence.client.ConfluenceException}. */
public interface Directory {

    List<Member> members(String group);

    /** The account with this very id. */
    Optional<Member> account(String id);

    /** @param client asked for anew each time: there is none while the site has never been reached */
    static Directory of(Supplier<ConfluenceClient> client) {
        return new Directory() {
            @Override
            public List<Member> members(String group) {
                return client.get().groupMembers(group);
            }

            /** Asked for a key, Data Center may answer with somebody who took it for a user name. */
            @Override
            public Optional<Member> account(String id) {
                return client.get().member(id).filter(member -> member.id().equals(id));
            }
        };
    }
}
