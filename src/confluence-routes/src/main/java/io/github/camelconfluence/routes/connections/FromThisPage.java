package io.github.camelconfluence.routes.connections;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Must not be set off by a page of another site in an operator's browser. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface FromThisPage {}
