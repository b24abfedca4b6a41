package io.github.camelconfluence;

import io.github.camelconfluence.client.Upload;
import io.github.camelconfluence.operation.GivenFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Message;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a message, which may have to be sent more than once: a file is read where it is, a stream, which can be read
 * once only and may be of any size, is put into a file first.
 *
 * @param temporary to be removed afterwards; null if none
 */
record UploadedBody(GivenFile file, @Nullable Path temporary) implements AutoCloseable {

    static UploadedBody of(Message message) {
        Object body = message.getBody();
        Object plain = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (plain instanceof java.io.File file) {
            return new UploadedBody(file(file.toPath()), null);
        }
        if (plain instanceof Path path) {
            return new UploadedBody(file(path), null);
        }
        if (plain instanceof byte[] || plain instanceof String) {
            return bytes(message.getBody(byte[].class));
        }
        InputStream stream = message.getBody(InputStream.class);
        if (stream == null) {
            throw new IllegalArgumentException(
                    "The message has no body that is bytes: set one, which becomes the attachment");
        }
        return spooled(stream);
    }

    private static UploadedBody bytes(byte[] bytes) {
        Upload.Source source = () -> new ByteArrayInputStream(bytes);
        return new UploadedBody(new GivenFile(bytes.length, source), null);
    }

    private static GivenFile file(Path path) {
        try {
            return new GivenFile(Files.size(path), () -> Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException("The file to upload, " + path + ", cannot be read", e);
        }
    }

    private static UploadedBody spooled(InputStream stream) {
        try (stream) {
            Path path = Files.createTempFile("confluence-upload-", ".tmp");
            try {
                Files.copy(stream, path, StandardCopyOption.REPLACE_EXISTING);
                return new UploadedBody(file(path), path);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The message cannot be put aside to be uploaded", e);
        }
    }

    @Override
    public void close() {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                throw new UncheckedIOException("The copy of an upload cannot be removed", e);
            }
        }
    }
}
