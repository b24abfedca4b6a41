package io.github.camelconfluence.routes.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why there is no answer")
public record Failure(
        @Schema(description = "In plain words", examples = "k must be a whole number from 1 to 50")
        String error,

        @Schema(description = "The parameter or field that is wrong; null when none is") @Nullable
        String parameter) {}
