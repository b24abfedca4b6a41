package io.github.camelconfluence.simulator.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells another process the port: the file appears complete, and only once the port answers. */
public record PortFile(Path path) {
    public void write(int port) {
        try {
            Path whole = path.toAbsolutePath();
            Path parent = whole.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Path part = whole.resolveSibling(whole.getFileName() + ".part");
            Files.writeString(part, Integer.toString(port));
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the port to " + path, e);
        }
    }
}
