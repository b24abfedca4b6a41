package io.github.camelconfluence.routes.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is written to Confluence for one file.
 *
 * @param storage the body
 * @param files what is attached, by its name
 */
record RenderedPage(String title, String storage, Map<String, Path> files) {

    /** Equal when nothing would change; also the files' bytes count. */
    String hash() throws IOException {
        StringBuilder all = new StringBuilder(title).append('\n').append(storage);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            all.append('\n').append(file.getKey()).append(' ').append(Hash.of(Files.readAllBytes(file.getValue())));
        }
        return Hash.of(all.toString());
    }
}
