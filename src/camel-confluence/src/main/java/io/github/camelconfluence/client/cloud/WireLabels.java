package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.v1.WireAnnotated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of one content. */
record WireLabels(
        @Nullable List<WireAnnotated.Label> results,
        @JsonProperty("_links") WireContent.@Nullable WireLinks links) {

    List<WireAnnotated.Label> rows() {
        return results == null ? List.of() : results;
    }

    @Nullable
    String next() {
        return links == null ? null : links.next();
    }
}
