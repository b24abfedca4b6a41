package io.github.camelconfluence.write;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares where contents are in the tree. */
final class Places {

    private Places() {}

    /** @param parent null for the top of the space */
    static boolean isUnder(Content content, @Nullable ContentId parent) {
        return Objects.equals(parentOf(content), parent);
    }

    static @Nullable ContentId parentOf(Content content) {
        return content.parent() == null ? null : content.parent().id();
    }
}
