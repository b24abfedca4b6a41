package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.access.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who sent this request. */
@RequestScoped
public class CurrentCaller {

    public Caller caller() {
        return Caller.ANONYMOUS;
    }
}
