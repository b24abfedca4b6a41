package io.github.camelconfluence.simulator.datacenter;

import java.util.Arrays;

/** A version of Confluence such as 9.2.3. */
public record ServerVersion(int major, int minor, int patch) {
    static ServerVersion of(String text) {
        int[] parts =
                Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return new ServerVersion(parts[0], parts.length > 1 ? parts[1] : 0, parts.length > 2 ? parts[2] : 0);
    }

    boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /** Grows with every version; not Atlassian's numbers. */
    int buildNumber() {
        return major * 1000 + minor * 10 + patch;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
