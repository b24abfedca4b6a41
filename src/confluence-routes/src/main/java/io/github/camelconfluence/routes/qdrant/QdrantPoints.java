package io.github.camelconfluence.routes.qdrant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.ConfluenceHeaders;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Points.Filter;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsSelector;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.apache.camel.component.langchain4j.embeddings.LangChain4jEmbeddings;

/** The objects that Camel's qdrant component takes as bodies. */
public class QdrantPoints {

    private static final String CONTENT_ID = "contentId";

    /** What a collection for the model's vectors looks like. */
    public VectorParams vectors(CamelContext camel) {
        EmbeddingModel model = camel.getRegistry().findSingleByType(EmbeddingModel.class);
        return VectorParams.newBuilder()
                .setSize(model.dimension())
                .setDistance(Distance.Cosine)
                .build();
    }

    /** A passage that comes again gets the id that it had, and so takes its own place. */
    public PointStruct point(
            @Variable("chunk") ConfluenceChunk chunk, @Header(LangChain4jEmbeddings.Headers.VECTOR) float[] vector) {
        String id = requireNonNull(chunk.id(), "only a chunk with text becomes a point");
        return PointStruct.newBuilder()
                .setId(PointIdFactory.id(UUID.nameUUIDFromBytes(id.getBytes(UTF_8))))
                .setVectors(VectorsFactory.vectors(vector))
                .putAllPayload(ChunkPayload.of(chunk))
                .build();
    }

    /** All points of the content but these. */
    public PointsSelector others(
            @Body List<PointStruct> points, @Header(ConfluenceHeaders.CONTENT_ID) String contentId) {
        Filter.Builder others = Filter.newBuilder().addMust(ConditionFactory.matchKeyword(CONTENT_ID, contentId));
        if (!points.isEmpty()) {
            others.addMustNot(ConditionFactory.hasId(
                    points.stream().map(PointStruct::getId).toList()));
        }
        return PointsSelector.newBuilder().setFilter(others).build();
    }
}
