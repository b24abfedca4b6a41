package io.github.camelconfluence.search.query;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embeddings of questions, of which the last ones are kept: who searches and then asks, asks the same. Thread-safe. */
final class QuestionEmbeddings {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionEmbeddings.class);
    private static final int KEPT = 256;

    private final EmbeddingModel model;
    private final Map<String, Embedding> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > KEPT;
        }
    };

    QuestionEmbeddings(EmbeddingModel model) {
        this.model = model;
    }

    /** Not under the lock while the model works: one slow question must not hold up all others. */
    Embedding of(String question) {
        synchronized (recent) {
            Embedding known = recent.get(question);
            if (known != null) {
                return known;
            }
        }
        Embedding embedding = embed(question);
        synchronized (recent) {
            recent.put(question, embedding);
        }
        return embedding;
    }

    private Embedding embed(String question) {
        try {
            return model.embed(question).content();
        } catch (RuntimeException e) {
            String reason = "The embedding model " + ModelFailure.reason(e);
            LOG.warn("{}: no search until it is back", reason);
            throw new SearchUnavailableException(reason + ". Try again later.", e);
        }
    }
}
