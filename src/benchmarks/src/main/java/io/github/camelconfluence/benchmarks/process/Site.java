package io.github.camelconfluence.benchmarks.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stand-in Confluence serves, and how fast.
 *
 * @param annotated with labels, restrictions, comments and attachments
 * @param latency added to every answer
 * @param megabytes of a file on the first page; 0 for none
 */
public record Site(int pages, int spaces, boolean annotated, Duration latency, int megabytes) {

    public Site(int pages, int spaces, boolean annotated, Duration latency) {
        this(pages, spaces, annotated, latency, 0);
    }

    /** One space without anything on its pages. */
    public static Site plain(int pages) {
        return new Site(pages, 1, false, Duration.ZERO);
    }

    public Site after(Duration wait) {
        return new Site(pages, spaces, annotated, wait, megabytes);
    }

    public Site withFile(int ofMegabytes) {
        return new Site(pages, spaces, annotated, latency, ofMegabytes);
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--pages=" + pages, "--spaces=" + spaces));
        if (annotated) {
            arguments.add("--annotated");
        }
        if (megabytes > 0) {
            arguments.add("--file=" + megabytes);
        }
        arguments.add("--latency=" + latency.toMillis() + "ms");
        return arguments;
    }

    /** A kilobyte and a half for each page, and room to answer in. */
    String heap() {
        return 512 + pages / 400 + "m";
    }
}
