package io.github.camelconfluence.client;

import org.jspecify.annotations.Nullable;

/** A space; {@code key} and {@code name} may change, {@code id} never does. */
public record Space(
        SpaceId id, String key, String name, @Nullable ContentId homepage) {}
