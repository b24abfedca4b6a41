package io.github.camelconfluence.routes.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a folder as Confluence is: a change writes its file, a move takes it along, a deletion removes it and the folders
 * it leaves empty. Applying a change twice does no harm. Outside its folder, and to files that are not named after the
 * change's own content, it does nothing. One change of a content at a time, as the component delivers them.
 */
public class FolderMirror {

    private Path folder = Path.of("data", "files");
    private String extension = ".md";
    private @Nullable RecentPaths recent;

    public void setFolder(String folder) {
        this.folder = Path.of(folder);
    }

    /** What is appended to paths, except to attachments: they bring their own, or are text. */
    public void setExtension(String extension) {
        this.extension = extension;
    }

    @Handler
    public void mirror(Exchange exchange) throws IOException {
        MirrorChange change = MirrorChange.of(exchange, extension);
        Path root = root();
        List<MirrorPath> places = new ArrayList<>();
        for (String path : change.path().stream().toList()) {
            places.add(own(MirrorPath.below(root, path), change.contentId()));
        }
        if (change.deleted()) {
            places.addAll(left(change, root));
            delete(places, change.contentId());
            return;
        }
        if (places.isEmpty()) {
            throw new UnsafePathException("", "a change without a path");
        }
        write(change, places.get(0), left(change, root));
    }

    private void write(MirrorChange change, MirrorPath place, List<MirrorPath> left) throws IOException {
        String path = change.path().orElseThrow();
        RecentPaths recent = recent(place.root());
        if (Files.notExists(place.file())) {
            recent.willWrite(change.source(), path);
        }
        WholeFile.write(place, change.contentId(), change.content());
        // Only now, so that at no moment the content is missing.
        for (MirrorPath other : left) {
            if (!isSameFile(other, place)) {
                delete(List.of(other), change.contentId());
            }
        }
        recent.isOnlyAt(change.source(), path);
    }

    /** Where the content was: as the component tells it, and where a process that was killed may have put it. */
    private List<MirrorPath> left(MirrorChange change, Path root) throws IOException {
        List<MirrorPath> left = new ArrayList<>();
        for (String path : change.previous()) {
            left.add(own(MirrorPath.below(root, path), change.contentId()));
        }
        recent(root).of(change.source()).stream()
                .flatMap(path -> MirrorPath.ifSafe(root, path).stream())
                .filter(place -> isOwn(place, change.contentId()))
                .forEach(left::add);
        return left;
    }

    private synchronized RecentPaths recent(Path root) throws IOException {
        RecentPaths known = recent;
        if (known == null) {
            known = RecentPaths.in(root);
            recent = known;
        }
        return known;
    }

    /** Where case does not count, a title that changed nothing but its case is still the same file. */
    private static boolean isSameFile(MirrorPath one, MirrorPath other) throws IOException {
        return one.equals(other) || Files.exists(one.file()) && Files.isSameFile(one.file(), other.file());
    }

    private Path root() throws IOException {
        Files.createDirectories(folder);
        return folder.toRealPath();
    }

    private static void delete(List<MirrorPath> places, String contentId) throws IOException {
        for (MirrorPath place : places) {
            WholeFile.delete(place, contentId);
            prune(place);
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

    private static MirrorPath own(MirrorPath place, String contentId) {
        if (!isOwn(place, contentId)) {
            throw new UnsafePathException(place.file().toString(), "it is not the file of content " + contentId);
        }
        return place;
    }

    private static boolean isOwn(MirrorPath place, String contentId) {
        return place.belongsTo(contentId) && !Files.isDirectory(place.file());
    }
}
