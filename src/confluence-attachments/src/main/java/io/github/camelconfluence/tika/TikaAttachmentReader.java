package io.github.camelconfluence.tika;

import io.github.camelconfluence.attachment.AttachmentFile;
import io.github.camelconfluence.attachment.AttachmentReader;
import io.github.camelconfluence.attachment.AttachmentText;
import io.github.camelconfluence.attachment.ReadingLimits;

/**
 * Reads PDF, Office (old and new), OpenDocument, EPUB, RTF, HTML, XML and text, and what images say of themselves. Starts no
 * process and opens no connection, whatever a file asks for. Thread-safe.
 */
public final class TikaAttachmentReader implements AttachmentReader {

    /** Each may need a few hundred MB for a file that is made to hurt. */
    private static final int AT_ONCE = 4;

    private final ReadingThreads threads = new ReadingThreads(AT_ONCE);
    private final TextExtraction extraction = new TextExtraction();

    @Override
    public AttachmentText read(AttachmentFile file, ReadingLimits limits) {
        return threads.within(limits.time(), () -> extraction.of(file, limits.characters()));
    }
}
