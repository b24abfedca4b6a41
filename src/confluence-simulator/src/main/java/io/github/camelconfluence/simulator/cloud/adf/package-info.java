/** Bodies in the Atlassian document format, made from storage format as the editor would save them. */
@NullMarked
package io.github.camelconfluence.simulator.cloud.adf;

import org.jspecify.annotations.NullMarked;
