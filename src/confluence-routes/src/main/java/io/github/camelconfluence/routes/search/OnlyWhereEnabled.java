package io.github.camelconfluence.routes.search;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Is not there unless {@code search.enabled} says so. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface OnlyWhereEnabled {}
