package io.github.camelconfluence.operation;

import java.util.Optional;
import java.util.Set;

/** What an operation is asked for: a message and the options of its endpoint. */
public interface Call {

    /** What the header says, or else the option; empty where both are blank. */
    Optional<String> value(Parameter parameter);

    /** @throws IllegalArgumentException if it is missing, with the cure */
    default String required(Parameter parameter) {
        return value(parameter)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + parameter.inWords() + ": set it"));
    }

    /** @throws IllegalArgumentException if the message has no text, or in a format that cannot be written */
    GivenText text();

    /** @throws IllegalArgumentException if the message has no bytes */
    GivenFile file();

    /** Where the message came from, if a consumer made it. */
    Optional<Source> source();

    /**
     * The content that a message is about.
     *
     * @param site its address
     * @param ids of the content, and of those it is below
     */
    record Source(String site, Set<String> ids) {}
}
