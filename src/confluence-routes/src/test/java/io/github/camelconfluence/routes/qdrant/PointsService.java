package io.github.camelconfluence.routes.qdrant;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;

/** What the stub knows of points: to write them, and to delete them by a filter. */
final class PointsService extends PointsGrpc.PointsImplBase {

    private final StoredCollections collections;

    PointsService(StoredCollections collections) {
        this.collections = collections;
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> answer) {
        answer(answer, () -> collections.named(request.getCollectionName()).upsert(request.getPointsList()));
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> answer) {
        answer(
                answer,
                () -> collections
                        .named(request.getCollectionName())
                        .delete(new PointFilter(request.getPoints().getFilter())));
    }

    private static void answer(StreamObserver<PointsOperationResponse> answer, Runnable work) {
        try {
            work.run();
            answer.onNext(PointsOperationResponse.newBuilder()
                    .setResult(UpdateResult.newBuilder().setStatus(UpdateStatus.Completed))
                    .build());
            answer.onCompleted();
        } catch (StatusRuntimeException e) {
            answer.onError(e);
        }
    }
}
