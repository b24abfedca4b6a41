package io.github.camelconfluence.routes.qdrant;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.CollectionsGrpc;

/** What the stub knows of collections: to make them and to say that they are there. */
final class CollectionsService extends CollectionsGrpc.CollectionsImplBase {

    private final StoredCollections collections;

    CollectionsService(StoredCollections collections) {
        this.collections = collections;
    }

    @Override
    public void get(GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> answer) {
        try {
            long points =
                    collections.named(request.getCollectionName()).points().size();
            answer.onNext(GetCollectionInfoResponse.newBuilder()
                    .setResult(CollectionInfo.newBuilder().setPointsCount(points))
                    .build());
            answer.onCompleted();
        } catch (StatusRuntimeException e) {
            answer.onError(e);
        }
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> answer) {
        try {
            collections.create(
                    request.getCollectionName(),
                    request.getVectorsConfig().getParams().getSize());
            answer.onNext(
                    CollectionOperationResponse.newBuilder().setResult(true).build());
            answer.onCompleted();
        } catch (StatusRuntimeException e) {
            answer.onError(e);
        }
    }
}
