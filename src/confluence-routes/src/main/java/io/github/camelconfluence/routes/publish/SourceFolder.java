package io.github.camelconfluence.routes.publish;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages in a folder: a Markdown file is one, and so is a folder that holds some: its {@code index.md} or
 * {@code README.md}, or else a bare page with the list of what is below it. Hidden files and symbolic links are left alone.
 */
final class SourceFolder {

    private static final long LARGEST_FILE = 5 * 1024 * 1024;

    private final Path root;
    private final TreeMap<String, SourcePage> pages = new TreeMap<>();
    private final TreeMap<String, String> unreadable = new TreeMap<>();

    private SourceFolder(Path root) {
        this.root = root;
    }

    static SourceTree read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new PublishingRefusedException("publish.folder names no folder that is there: " + folder
                    + ". Nothing is published and nothing deleted");
        }
        SourceFolder source = new SourceFolder(folder.toRealPath());
        source.walk();
        return new SourceTree(source.root, source.pages, source.unreadable);
    }

    private void walk() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isHidden(file) && name(file).endsWith(".md")) {
                    add(file, attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path file, long size) throws IOException {
        String path = path(file);
        if (size > LARGEST_FILE) {
            unreadable.put(path, "it has more than 5 MB, which no page holds: split it");
            return;
        }
        Path folder = parent(file);
        boolean own = file.equals(ownPage(folder));
        String parent = own ? (folder.equals(root) ? null : pageOf(parent(folder))) : pageOf(folder);
        String stem = own && !folder.equals(root)
                ? name(folder)
                : name(file).substring(0, name(file).length() - 3);
        try {
            PageHead head = PageHead.of(stem, Files.readString(file));
            pages.put(path, new SourcePage(path, parent, head.title(), head.markdown()));
        } catch (CharacterCodingException e) {
            unreadable.put(path, "it is not UTF-8: save it as such");
        }
    }

    /** The path of a folder's page, which is made if there is none; null for the root without one. */
    private @Nullable String pageOf(Path folder) {
        Path own = ownPage(folder);
        if (own != null) {
            return path(own);
        }
        if (folder.equals(root)) {
            return null;
        }
        String path = path(folder) + "/";
        if (!pages.containsKey(path)) {
            pages.put(path, new SourcePage(path, pageOf(parent(folder)), name(folder), ""));
        }
        return path;
    }

    private static @Nullable Path ownPage(Path folder) {
        for (String name : new String[] {"index.md", "README.md"}) {
            Path page = folder.resolve(name);
            if (Files.isRegularFile(page) && !Files.isSymbolicLink(page)) {
                return page;
            }
        }
        return null;
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path file) {
        return name(file).startsWith(".");
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
