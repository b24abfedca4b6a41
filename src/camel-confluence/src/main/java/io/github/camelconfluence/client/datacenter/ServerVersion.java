package io.github.camelconfluence.client.datacenter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a Data Center, as far as abilities depend on it. */
record ServerVersion(int major, int minor) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");

    /** The oldest supported one where the text says nothing. */
    static ServerVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new ServerVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new ServerVersion(7, 19);
    }

    boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }
}
