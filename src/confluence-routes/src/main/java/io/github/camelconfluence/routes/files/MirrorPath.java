package io.github.camelconfluence.routes.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file below a mirror's folder. Paths are made of titles, which anybody who edits a page may choose, so nothing is
 * believed: no absolute path, no {@code ..}, and no way through a symbolic link leads out of the folder.
 *
 * @param root the mirror's folder, free of symbolic links
 * @param file the file, somewhere below it
 */
record MirrorPath(Path root, Path file) {

    private static final Pattern UNSAFE_SEGMENT = Pattern.compile("|\\.{1,2}|.*[\\\\\\x00-\\x1f].*", Pattern.DOTALL);

    /** @throws UnsafePathException when the path would not stay below the root */
    static MirrorPath below(Path root, String path) {
        Path file = root;
        for (String segment : path.split("/", -1)) {
            if (UNSAFE_SEGMENT.matcher(segment).matches()) {
                throw new UnsafePathException(path, "it is not a plain relative path");
            }
            file = file.resolve(segment);
        }
        if (!file.startsWith(root)) {
            throw new UnsafePathException(path, "it leaves the folder");
        }
        for (Path folder = parent(file); !folder.equals(root); folder = parent(folder)) {
            if (Files.isSymbolicLink(folder)) {
                throw new UnsafePathException(path, "a folder on its way is a symbolic link");
            }
        }
        return new MirrorPath(root, file);
    }

    /** Empty where {@link #below} refuses. */
    static Optional<MirrorPath> ifSafe(Path root, String path) {
        try {
            return Optional.of(below(root, path));
        } catch (UnsafePathException e) {
            return Optional.empty();
        }
    }

    Path folder() {
        return parent(file);
    }

    /** Every path of the component ends with the content's id, which tells the mirror's own files from anybody else's. */
    boolean belongsTo(String contentId) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return stem.equals(contentId) || stem.endsWith("-" + contentId);
    }

    static Path parent(Path below) {
        return Objects.requireNonNull(below.getParent());
    }
}
