package io.github.camelconfluence.client;

import java.util.List;

/** An update was not sent, because it would have destroyed what is on the page and cannot be said in Markdown. */
public final class LossRefused extends ConfluenceException {

    private final List<String> losses;

    /** @param losses what would have been lost, each with its place */
    public LossRefused(String message, List<String> losses) {
        super(0, message);
        this.losses = List.copyOf(losses);
    }

    public List<String> losses() {
        return losses;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
