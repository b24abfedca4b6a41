package io.github.camelconfluence.tika;

import io.github.camelconfluence.attachment.AttachmentFile;
import io.github.camelconfluence.attachment.AttachmentText;
import io.github.camelconfluence.attachment.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** Reads what it wrote. */
abstract class ReadingTest {

    static final ReadingLimits LIMITS = new ReadingLimits(Duration.ofSeconds(60), 100_000);

    final TikaAttachmentReader reader = new TikaAttachmentReader();

    @TempDir
    Path folder;

    AttachmentText read(String name, String mediaType, byte[] content) throws IOException {
        return read(name, mediaType, content, LIMITS);
    }

    AttachmentText read(String name, String mediaType, byte[] content, ReadingLimits limits) throws IOException {
        Path file = Files.createTempFile(folder, "attachment-", ".bin");
        Files.write(file, content);
        return reader.read(new AttachmentFile(file, name, mediaType), limits);
    }
}
