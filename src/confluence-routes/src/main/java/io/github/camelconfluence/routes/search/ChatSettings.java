package io.github.camelconfluence.routes.search;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code chat.*}: what words answers; without it, answers are the best passages themselves. */
@ConfigMapping(prefix = "chat")
public interface ChatSettings {

    /** openai:&lt;model&gt; or ollama:&lt;model&gt;. */
    Optional<String> model();

    Optional<String> url();

    Optional<String> apiKey();
}
