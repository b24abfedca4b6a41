package io.github.camelconfluence.content.chunk;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;

/** The only class that needs jtokkit, so that nobody else has to have it. */
final class ModelEncoding implements TokenCounter {

    private final Encoding encoding;

    ModelEncoding(String name) {
        this.encoding = Encodings.newLazyEncodingRegistry()
                .getEncoding(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no encoding " + name));
    }

    @Override
    public int count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
