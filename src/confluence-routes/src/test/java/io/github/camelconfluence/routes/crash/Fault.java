package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.limits.FaultOrder;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import java.time.Duration;
import java.util.function.Consumer;

/** A way in which the server fails. */
enum Fault {
    TOO_MANY_REQUESTS(429, order -> order.answer(429)),
    TOO_MANY_REQUESTS_FOR_A_SECOND(429, order -> order.answer(429, RetryAfter.SECONDS, Duration.ofSeconds(1))),
    ERROR(500, order -> order.answer(500)),
    UNAVAILABLE(503, order -> order.answer(503)),
    RESET(0, FaultOrder::reset),
    STALL(0, FaultOrder::stall),
    TRUNCATION(0, order -> order.truncate(40)),
    LOGIN_PAGE(200, FaultOrder::loginPage);

    private final int status;
    private final Consumer<FaultOrder> placing;

    /** @param status as it is logged: 0 for an answer that does not arrive */
    Fault(int status, Consumer<FaultOrder> placing) {
        this.status = status;
        this.placing = placing;
    }

    int status() {
        return status;
    }

    void place(FaultOrder order) {
        placing.accept(order);
    }
}
