package io.github.camelconfluence.routes;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process of tests that leaves a frozen container behind when it is ended. */
final class AbortedTests {

    private AbortedTests() {}

    public static void main(String[] work) throws Exception {
        PackagedContainer container = PackagedContainer.start(Path.of(work[0]), Map.of());
        container.freeze();
        System.out.println(container.pid());
        new CountDownLatch(1).await();
    }
}
