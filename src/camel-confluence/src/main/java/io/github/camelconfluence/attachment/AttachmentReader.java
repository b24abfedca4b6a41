package io.github.camelconfluence.attachment;

/**
 * Reads the text of attachments: a bean in the registry, or a service in {@code META-INF/services}. Must be thread-safe.
 *
 * <p>A file without text, or one that no second try will make readable (damaged, encrypted, too deep), is an
 * {@linkplain AttachmentText#unreadable(String) unreadable} one and is delivered without its text. What is thrown makes the
 * change fail, so that it is offered again.
 */
@FunctionalInterface
public interface AttachmentReader {

    /** Returns within the limits, whatever the file holds: it comes from anybody who may edit a page. */
    AttachmentText read(AttachmentFile file, ReadingLimits limits);
}
