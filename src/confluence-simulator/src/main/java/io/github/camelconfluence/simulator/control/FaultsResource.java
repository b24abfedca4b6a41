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
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Faults, limits and latency to order. */
final class FaultsResource implements Resource {

    private static final Map<String, BiConsumer<FaultOrder, ControlBody>> KINDS = Map.of(
            "answer", FaultsResource::answer,
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
        FaultOrder order = faults.next(body.number("count", 1));
        kind.accept(body.text("matching").map(order::matching).orElse(order), body);
        return ControlSurface.done();
    }

    private Answer limit(Request request) {
        ControlBody body = ControlBody.of(request);
        int permits = (int) body.number("permits", 10);
        Duration window = Duration.ofSeconds(body.number("windowSeconds", 10));
        faults.limit(
                body.text("policy").orElse("burst").equals("hourly")
                        ? RateLimit.hourly(permits)
                        : RateLimit.burst(permits, window));
        return ControlSurface.done();
    }

    private static void answer(FaultOrder order, ControlBody body) {
        int status = (int) body.number("status", 503);
        Optional<String> wait = body.text("retryAfterSeconds");
        if (wait.isPresent()) {
            order.answer(status, RetryAfter.SECONDS, Duration.ofSeconds(Long.parseLong(wait.get())));
        } else {
            order.answer(status);
        }
    }
}
