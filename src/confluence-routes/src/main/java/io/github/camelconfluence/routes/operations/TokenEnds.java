package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.TokenStatus;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;

/** Until when each token works, over all Confluence components; sends no request. */
@ApplicationScoped
@Unremovable
public class TokenEnds {

    private final CamelContext camel;
    private final Clock clock;

    TokenEnds(CamelContext camel, Clock clock) {
        this.camel = camel;
        this.clock = clock;
    }

    List<TokenStatus> all() {
        List<TokenStatus> tokens = new ArrayList<>();
        for (String component : camel.getComponentNames()) {
            if (camel.hasComponent(component) instanceof ConfluenceComponent confluence) {
                tokens.addAll(confluence.tokens());
            }
        }
        return tokens.stream().distinct().toList();
    }

    /** Negative after its end. */
    long daysLeft(TokenStatus token) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), token.expires());
    }

    /** For people. */
    String inWords(TokenStatus token) {
        long days = daysLeft(token);
        return days < 0 ? "expired on " + token.expires() : "expires on " + token.expires() + ", in " + days + " days";
    }
}
