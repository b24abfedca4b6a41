package io.github.camelconfluence.client.v1;

import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.client.Slices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of one group, all of them in memory, which is why there is a limit. */
public final class GroupMembers {

    /** More than any site has; a server that never ends its list does not fill the memory. */
    public static final int MOST = 200_000;

    private GroupMembers() {}

    /**
     * The group as a part of a path. A slash has no place there: servers refuse it encoded, whatever stands before them may
     * decode it, and then, as with dots, another path is asked.
     */
    public static String inPath(String group) {
        if (group.isBlank()
                || group.equals(".")
                || group.equals("..")
                || group.indexOf('/') >= 0
                || group.indexOf('\\') >= 0) {
            throw new InvalidRequest(
                    0,
                    "The members of group '" + group + "' cannot be asked for: its name is empty, dots, or has a slash,"
                            + " which Confluence's API cannot take. Grant the permission through another group");
        }
        return group;
    }

    /** Each once, however often slices that shift bring them. */
    public static List<Member> all(String group, Slices<Member> listing) {
        Map<String, Member> members = new LinkedHashMap<>();
        while (listing.hasNext()) {
            listing.next().forEach(member -> members.put(member.id(), member));
            if (members.size() > MOST) {
                throw new MalformedAnswer(
                        413,
                        "Group '" + group + "' has more than " + MOST
                                + " members, which is too many to keep: grant the permission through smaller groups",
                        false);
            }
        }
        return List.copyOf(members.values());
    }
}
