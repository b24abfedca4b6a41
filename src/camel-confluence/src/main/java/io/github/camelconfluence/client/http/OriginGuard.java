package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.MalformedAnswer;
import java.util.Set;

/** Lets requests go only where the configuration points to, whatever links an answer holds. */
final class OriginGuard implements Transport {

    private final Transport next;
    private final Set<Origin> allowed;

    OriginGuard(Transport next, Set<Origin> allowed) {
        this.next = next;
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Answer send(Request request) {
        Origin origin = Origin.of(request.uri());
        if (!allowed.contains(origin)) {
            throw new MalformedAnswer(
                    0, "Not sent: a link leads to " + origin + ", but only " + allowed + " are configured", false);
        }
        return next.send(request);
    }
}
