package io.github.camelconfluence;

import io.github.camelconfluence.attachment.AttachmentReader;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** Finds who reads attachments: a bean in the registry, otherwise what the class path offers. */
final class AttachmentReaders {

    private AttachmentReaders() {}

    /** Null if nobody does: attachments are then delivered as bytes. */
    static @Nullable AttachmentReader of(CamelContext context) {
        Set<AttachmentReader> beans = context.getRegistry().findByType(AttachmentReader.class);
        if (beans.size() > 1) {
            throw new IllegalArgumentException(
                    "There are " + beans.size() + " beans of type AttachmentReader: bind one only");
        }
        ClassLoader applications = context.getApplicationContextClassLoader();
        ClassLoader loader = applications == null ? AttachmentReader.class.getClassLoader() : applications;
        return beans.isEmpty()
                ? ServiceLoader.load(AttachmentReader.class, loader).findFirst().orElse(null)
                : beans.iterator().next();
    }
}
