package io.github.camelconfluence;

import io.github.camelconfluence.client.CredentialsRejected;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;

/** Leaves out what {@link RefusedCredentials} has told once for all routes; every poll would repeat it. */
record ToldElsewhere(ExceptionHandler others) implements ExceptionHandler {

    @Override
    public void handleException(Throwable exception) {
        if (!(exception instanceof CredentialsRejected)) {
            others.handleException(exception);
        }
    }

    @Override
    public void handleException(String message, Throwable exception) {
        if (!(exception instanceof CredentialsRejected)) {
            others.handleException(message, exception);
        }
    }

    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable exception) {
        if (!(exception instanceof CredentialsRejected)) {
            others.handleException(message, exchange, exception);
        }
    }
}
