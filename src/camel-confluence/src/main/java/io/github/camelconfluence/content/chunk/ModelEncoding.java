package io.github.camelconfluence.content.chunk;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;

/** The only class that needs jtokkit, so that nobody else has to have it. */
final class ModelEncoding implements TokenCounter {

    /** Reads an encoding's vocabulary when it is first asked for, and once only. */
    private static final EncodingRegistry ENCODINGS = Encodings.newLazyEncodingRegistry();

    private final Encoding encoding;

    ModelEncoding(String name) {
        this.encoding = ENCODINGS
                .getEncoding(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no encoding " + name));
    }

    @Override
    public int count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
