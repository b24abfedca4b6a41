package io.github.camelconfluence.routes.publish;

import org.jspecify.annotations.Nullable;

/**
 * What is to be one page.
 *
 * @param path of the file below the folder, with slashes; of a folder that has no page of its own, its name and a slash
 * @param parent the path of the page above; null right below the page that all is published under
 * @param markdown without front matter and without the heading that became the title; empty for a bare folder
 */
record SourcePage(String path, @Nullable String parent, String title, String markdown) {

    boolean isBareFolder() {
        return path.endsWith("/");
    }

    /** What tells that a file was only renamed. */
    String text() {
        return Hash.of(isBareFolder() ? path : markdown);
    }
}
