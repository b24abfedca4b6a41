package io.github.camelconfluence.routes.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code vectors.*}: where passages are kept and what fills the store. */
@ConfigMapping(prefix = "vectors")
public interface VectorSettings {

    /** Whether the route confluence-to-vectors runs. */
    @WithDefault("false")
    boolean enabled();

    /** lucene, pgvector or chroma. */
    @WithDefault("lucene")
    String store();

    /** What the store's entries are kept under, so that one server serves several indexes. */
    @WithDefault("confluence")
    String collection();

    /** Of the embedded store. */
    @WithDefault("data/vectors")
    String folder();

    Kafka kafka();

    Pgvector pgvector();

    Chroma chroma();

    /** The route kafka-to-vectors. */
    interface Kafka {
        @WithDefault("false")
        boolean enabled();

        @WithDefault("confluence-vectors")
        String group();

        @WithDefault("8")
        int consumers();
    }

    interface Pgvector {
        Optional<String> url();

        Optional<String> username();

        Optional<String> password();

        /** At most so many at a time. */
        @WithDefault("8")
        int connections();
    }

    interface Chroma {
        Optional<String> url();
    }
}
