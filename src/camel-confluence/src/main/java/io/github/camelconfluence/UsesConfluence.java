package io.github.camelconfluence;

import io.github.camelconfluence.check.Need;
import java.util.Optional;
import java.util.Set;

/**
 * A bean that asks Confluence by {@link ConfluenceComponent#ask} of the component {@code confluence}, and not by an endpoint: a
 * test of that connection looks for what it needs, too.
 */
public interface UsesConfluence {

    /** How a test calls it. */
    String usedBy();

    /** Where it works, as behind {@code confluence:}; empty while it is switched off. */
    Optional<String> usedSpace();

    Set<Need> needs();
}
