package io.github.camelconfluence.search.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;

/** A server that answers with fewer vectors than texts would have every later passage found under a wrong one. */
record OneVectorEach(EmbeddingModel model) implements EmbeddingModel {

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        Response<List<Embedding>> answer = model.embedAll(texts);
        if (answer.content().size() != texts.size()) {
            throw new IllegalStateException("The embedding model " + modelName() + " answered "
                    + answer.content().size() + " vectors for " + texts.size() + " texts");
        }
        return answer;
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public String modelName() {
        return model.modelName();
    }
}
