/**
 * What is in the files that hang on pages: fetched to disk within limits, and read as text where an {@link
 * io.github.camelconfluence.attachment.AttachmentReader} is on the class path.
 */
@NullMarked
package io.github.camelconfluence.attachment;

import org.jspecify.annotations.NullMarked;
