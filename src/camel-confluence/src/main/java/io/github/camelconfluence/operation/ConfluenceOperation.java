package io.github.camelconfluence.operation;

/** One thing that can be done to Confluence. Thread-safe. */
public interface ConfluenceOperation {

    /**
     * @throws io.github.camelconfluence.client.ConfluenceException if Confluence did not do it
     * @throws IllegalArgumentException if the message or the options lack something, which is named with the cure
     */
    Answer run(Call call);
}
