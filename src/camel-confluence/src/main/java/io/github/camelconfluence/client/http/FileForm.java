package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The form with one file that Confluence takes attachments by. The file is copied from its source to the connection a piece
 * at a time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
final class FileForm implements RequestBody {

    private static final int PIECE = 16 * 1024;

    private final Upload upload;
    private final String boundary = "confluence-" + UUID.randomUUID();
    private final byte[] head;
    private final byte[] tail;

    FileForm(Upload upload) {
        this.upload = upload;
        // Nobody is notified of what a program uploads.
        StringBuilder fields = new StringBuilder(field("minorEdit", "true"));
        if (!upload.comment().isEmpty()) {
            fields.append(field("comment", upload.comment()));
        }
        String type = upload.mediaType().isBlank() ? "application/octet-stream" : singleLine(upload.mediaType());
        fields.append("--").append(boundary);
        fields.append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
        fields.append(upload.fileName())
                .append("\"\r\nContent-Type: ")
                .append(type)
                .append("\r\n\r\n");
        this.head = fields.toString().getBytes(StandardCharsets.UTF_8);
        this.tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long length() {
        return upload.length() < 0 ? -1 : head.length + upload.length() + tail.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head);
        try (InputStream file = open()) {
            copy(file, out);
        }
        out.write(tail);
    }

    /** What does not have the length that was told would be cut off, or waited for in vain. */
    private void copy(InputStream file, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long copied = 0;
        for (int read = read(file, piece); read >= 0; read = read(file, piece)) {
            copied += read;
            require(upload.length() < 0 || copied <= upload.length());
            out.write(piece, 0, read);
        }
        require(upload.length() < 0 || copied == upload.length());
    }

    private void require(boolean rightLength) throws UnreadableSource {
        if (!rightLength) {
            throw new UnreadableSource(
                    upload.fileName() + " does not have the " + upload.length() + " bytes that it was said to have",
                    new IOException("Wrong length"));
        }
    }

    private InputStream open() throws IOException {
        try {
            return upload.source().open();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private int read(InputStream file, byte[] piece) throws IOException {
        try {
            return file.read(piece);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UnreadableSource unreadable(IOException e) {
        return new UnreadableSource(upload.fileName() + " cannot be read: " + e.getMessage(), e);
    }

    private String field(String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + singleLine(value) + "\r\n";
    }

    private static String singleLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }
}
