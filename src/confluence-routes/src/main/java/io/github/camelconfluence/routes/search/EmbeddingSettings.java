package io.github.camelconfluence.routes.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code embeddings.*}: what makes vectors of passages and questions. */
@ConfigMapping(prefix = "embeddings")
public interface EmbeddingSettings {

    /** all-minilm-l6-v2 in this process, openai:&lt;model&gt; or ollama:&lt;model&gt;. */
    @WithDefault("all-minilm-l6-v2")
    String model();

    Optional<String> url();

    Optional<String> apiKey();

    /** Passages a call of the model. */
    @WithDefault("64")
    int batch();
}
