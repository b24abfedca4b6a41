package io.github.camelconfluence.routes.crash;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One content as a sink should hold it.
 *
 * @param ancestors from the top down, each with id and title
 * @param readers the clauses, each as source, users and groups
 * @param mark what only this version's text contains
 */
record Document(
        String id,
        String type,
        String space,
        int version,
        String title,
        Set<String> labels,
        List<String> ancestors,
        String path,
        Set<String> readers,
        String mark) {

    private static final Pattern MARK = Pattern.compile("mark\\d+end");

    static String markIn(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? mark.group() : "none";
    }

    static String clause(String source, Set<String> users, Set<String> groups) {
        return source + " users " + users.stream().sorted().toList() + " groups "
                + groups.stream().sorted().toList();
    }
}
