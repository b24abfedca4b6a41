package io.github.camelconfluence.routes.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;

/**
 * Keeps a folder as Confluence is: a change writes its file, a move takes it along, a deletion removes it and the folders
 * it leaves empty. Applying a change twice does no harm. Outside its folder, and to files that are not named after the
 * change's own content, it does nothing. One change of a content at a time, as the component delivers them.
 */
public class FolderMirror {

    private Path folder = Path.of("data", "files");
    private String extension = ".md";

    public void setFolder(String folder) {
        this.folder = Path.of(folder);
    }

    /** What is appended to paths, except to attachments, which bring their own. */
    public void setExtension(String extension) {
        this.extension = extension;
    }

    @Handler
    public void mirror(Exchange exchange) throws IOException {
        MirrorChange change = MirrorChange.of(exchange, extension);
        Path root = root();
        Optional<MirrorPath> present = change.path().map(path -> MirrorPath.below(root, path));
        Optional<MirrorPath> previous = change.previousPath().map(path -> MirrorPath.below(root, path));
        if (change.deleted()) {
            delete(present, change.contentId());
            delete(previous, change.contentId());
            return;
        }
        MirrorPath place = present.orElseThrow(() -> new UnsafePathException("", "a change without a path"));
        requireOwn(place, change.contentId());
        WholeFile.write(place, change.contentId(), change.content());
        // Only now, so that at no moment the content is missing.
        if (previous.isPresent() && !isSameFile(previous.get(), place)) {
            delete(previous, change.contentId());
        }
    }

    /** Where case does not count, a title that changed nothing but its case is still the same file. */
    private static boolean isSameFile(MirrorPath one, MirrorPath other) throws IOException {
        return one.equals(other) || Files.exists(one.file()) && Files.isSameFile(one.file(), other.file());
    }

    private Path root() throws IOException {
        Files.createDirectories(folder);
        return folder.toRealPath();
    }

    private static void delete(Optional<MirrorPath> place, String contentId) throws IOException {
        if (place.isPresent()) {
            requireOwn(place.get(), contentId);
            WholeFile.delete(place.get().file());
            prune(place.get());
        }
    }

    private static void prune(MirrorPath place) throws IOException {
        for (Path folder = place.folder(); !folder.equals(place.root()); folder = MirrorPath.parent(folder)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            }
        }
    }

    private static void requireOwn(MirrorPath place, String contentId) {
        if (!place.belongsTo(contentId) || Files.isDirectory(place.file())) {
            throw new UnsafePathException(place.file().toString(), "it is not the file of content " + contentId);
        }
    }
}
