/** The connections to Confluence as an operator sees them: a page, an API and a command line, all of which test them alike. */
@NullMarked
package io.github.camelconfluence.routes.connections;

import org.jspecify.annotations.NullMarked;
