package io.github.camelconfluence.routes.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes files that are there as a whole or not at all, and still there after a power cut: the component forgets a change
 * once its route has completed, so by then the file must be on the disk.
 */
final class WholeFile {

    /** Where a folder cannot be opened (Windows), its entries are written through anyway. */
    private static final boolean FOLDERS_NEED_SYNC =
            !System.getProperty("os.name").startsWith("Windows");

    private WholeFile() {}

    static void write(MirrorPath place, String contentId, byte[] content) throws IOException {
        Files.createDirectories(place.folder());
        Path unfinished = unfinished(place, contentId);
        try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING, NOFOLLOW_LINKS)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, place.file(), ATOMIC_MOVE);
        sync(place.folder());
    }

    /** And what a killed process did not finish there. */
    static void delete(MirrorPath place, String contentId) throws IOException {
        if (Files.deleteIfExists(unfinished(place, contentId)) | Files.deleteIfExists(place.file())) {
            sync(place.folder());
        }
    }

    /** The name is the content's own, so that what a killed process left behind is overwritten, not collected. */
    private static Path unfinished(MirrorPath place, String contentId) {
        return place.folder().resolve("." + contentId + ".part");
    }

    private static void sync(Path folder) throws IOException {
        if (FOLDERS_NEED_SYNC) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }
}
