package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.access.Readership;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/** What whoever sent the request may read. */
@Singleton
class ReadableIds {

    private final Instance<Readership> readership;
    private final CurrentCaller current;

    ReadableIds(Instance<Readership> readership, CurrentCaller current) {
        this.readership = readership;
        this.current = current;
    }

    List<String> ofThisRequest() {
        return readership.get().readableBy(current.caller());
    }
}
