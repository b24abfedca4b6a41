package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.OutcomeUnknown;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Says of failed writes what they were about. */
public final class Saving {

    private Saving() {}

    /** @throws InvalidRequest names the title that is taken, or how large the body is */
    public static <T> T content(String title, Body body, Supplier<T> write) {
        try {
            return write.get();
        } catch (MalformedAnswer e) {
            throw e.isForeign() ? e : new OutcomeUnknown("Saving '" + title + "'", e);
        } catch (InvalidRequest e) {
            int status = e.getHttpResponseCode();
            if (e.isTitleTaken()) {
                throw InvalidRequest.titleTaken(status, "The title '" + title + "' is taken. " + e.getMessage());
            }
            if (status == 413) {
                int kilobytes = body.value().getBytes(StandardCharsets.UTF_8).length / 1024;
                throw new InvalidRequest(
                        status,
                        "The body of '" + title + "' has " + kilobytes
                                + " KB, and Cloud takes 5 MB at most: make several" + " pages of it, or attach it. "
                                + e.getMessage());
            }
            throw e;
        }
    }

    /** For what is read when the deed is done: where that fails the answer is lost, and not the deed. */
    public static <T> T done(Request deed, Supplier<T> seen) {
        try {
            return seen.get();
        } catch (ConfluenceException e) {
            throw new OutcomeUnknown(deed.toString(), e);
        }
    }
}
