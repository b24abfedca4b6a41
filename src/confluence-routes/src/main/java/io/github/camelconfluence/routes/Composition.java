package io.github.camelconfluence.routes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the application is given from outside: here, the time. */
final class Composition {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
