package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.http.Answer;
import java.util.Optional;

/** The proxies that stand before some installations and answer in their stead. */
final class Front {
    private Front() {}

    static Optional<Answer> answer(Installation installation) {
        return switch (installation.quirks().front()) {
            case SINGLE_SIGN_ON_REDIRECT ->
                Optional.of(
                        Answer.redirect(installation.environment().origins().site() + "/sso/login?back=confluence"));
            case SINGLE_SIGN_ON_PAGE ->
                Optional.of(Answer.of(
                        200, Answer.HTML, "<!doctype html><html><body><form>Sign in to continue</form></body></html>"));
            default -> Optional.empty();
        };
    }
}
