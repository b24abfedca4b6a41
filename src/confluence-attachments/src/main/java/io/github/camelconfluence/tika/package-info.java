/** The text of attachments by Apache Tika; {@link io.github.camelconfluence.tika.TikaAttachmentReader} is the entry point. */
@NullMarked
package io.github.camelconfluence.tika;

import org.jspecify.annotations.NullMarked;
