package io.github.camelconfluence.simulator.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/** {@code demo/site.json}: who works at the demo company and which spaces it has. */
record Manifest(List<Person> people, List<Shelf> spaces) {

    /** The key is what the other files call this person; the profile may show the e-mail address to others. */
    record Person(
            String key,
            String accountId,
            String username,
            String displayName,
            Set<String> groups,
            boolean showsEmail) {}

    /** A space; {@code contents} names the file that lists what is in it. */
    record Shelf(
            String key,
            String name,
            boolean anonymous,
            Set<String> groups,
            @JsonProperty("contents") String contentsFile) {}
}
