package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;

/** Everything below {@code /confluence}; signs callers in itself. */
public final class DataCenterSurface implements Surface {

    public DataCenterSurface(Environment environment) {}

    @Override
    public boolean serves(String path) {
        return path.startsWith("/confluence/");
    }

    @Override
    public Answer handle(Request request) {
        return Answer.empty(501);
    }
}
