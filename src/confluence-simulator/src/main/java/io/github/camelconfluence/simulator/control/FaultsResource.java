package io.github.camelconfluence.simulator.control;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.limits.FaultOrder;
import io.github.camelconfluence.simulator.limits.Faults;
import io.github.camelconfluence.simulator.limits.RateLimit;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Faults, limits and latency to order. */
final class FaultsResource implements Resource {

    private static final Map<String, BiConsumer<FaultOrder, ControlBody>> KINDS = Map.of(
            "answer", FaultsResource::answer,
            "loseAnswer", (order, body) -> order.loseAnswer(),
            "answerAfterwards", (order, body) -> order.answerAfterwards((int) body.number("status", 502)),
            "delay", (order, body) -> order.delay(Duration.ofMillis(body.number("millis", 1000))),
            "reset", (order, body) -> order.reset(),
            "stall", (order, body) -> order.stall(),
            "truncate", (order, body) -> order.truncate((int) body.number("bytes", 100)),
            "loginPage", (order, body) -> order.loginPage(),
            "captcha", (order, body) -> order.captcha());

    private final Faults faults;

    FaultsResource(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void addTo(Router router) {
        router.post("/faults", (request, values) -> order(request))
                .post("/limits", (request, values) -> limit(request))
                .put("/latency", (request, values) -> {
                    faults.latency(Duration.ofMillis(ControlBody.of(request).number("millis", 0)));
                    return ControlSurface.done();
                })
                .delete("/faults", (request, values) -> {
                    faults.clear();
                    return ControlSurface.done();
                });
    }

    private Answer order(Request request) {
        ControlBody body = ControlBody.of(request);
        BiConsumer<FaultOrder, ControlBody> kind = Optional.ofNullable(KINDS.get(body.required("kind")))
                .orElseThrow(() -> new IllegalArgumentException("The kind is one of " + KINDS.keySet()));
        FaultOrder order = body.flag("always") ? faults.always() : faults.next(body.number("count", 1));
        body.text("matching").ifPresent(order::matching);
        body.text("method").ifPresent(order::method);
        body.text("probability")
                .ifPresent(chance -> order.withProbability(Double.parseDouble(chance), body.number("seed", 0)));
        kind.accept(order, body);
        return ControlSurface.done();
    }

    private Answer limit(Request request) {
        ControlBody body = ControlBody.of(request);
        int permits = (int) body.number("permits", 10);
        Duration window = Duration.ofSeconds(body.number("windowSeconds", 10));
        RateLimit limit = switch (body.text("policy").orElse("burst")) {
            case "burst" -> RateLimit.burst(permits, window);
            case "hourly" -> RateLimit.hourly(permits);
            case "quota" -> RateLimit.quota(permits, window);
            case "bucket" -> RateLimit.tokenBucket(permits, (int) body.number("fill", 1), window);
            default -> throw new IllegalArgumentException("The policy is burst, hourly, quota or bucket");
        };
        RateLimit told = body.text("retryAfter")
                .map(FaultsResource::form)
                .map(limit::with)
                .orElse(limit);
        faults.limit(body.flag("silent") ? told.reportedBy() : told);
        return ControlSurface.done();
    }

    private static void answer(FaultOrder order, ControlBody body) {
        int status = (int) body.number("status", 503);
        Duration wait = Duration.ofSeconds(body.number("retryAfterSeconds", 0));
        RetryAfter otherwise = wait.isZero() ? RetryAfter.ABSENT : RetryAfter.SECONDS;
        order.answer(status, body.text("retryAfter").map(FaultsResource::form).orElse(otherwise), wait);
    }

    private static RetryAfter form(String word) {
        return RetryAfter.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
