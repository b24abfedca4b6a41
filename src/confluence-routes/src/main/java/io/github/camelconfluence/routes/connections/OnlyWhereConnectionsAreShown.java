package io.github.camelconfluence.routes.connections;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Is not there unless {@code connections.enabled} says so. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface OnlyWhereConnectionsAreShown {}
