package io.github.camelconfluence.client.http;

import java.io.IOException;
import java.io.OutputStream;

/** What a request carries. It can be written several times, because a request may have to be sent again. */
public interface RequestBody {

    /** In bytes, -1 if not known. */
    long length();

    /** @throws UnreadableSource if the fault is not the connection's */
    void writeTo(OutputStream out) throws IOException;

    static RequestBody of(byte[] bytes) {
        return new RequestBody() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    /** What was to be sent cannot be had, so that the request was broken off. */
    final class UnreadableSource extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableSource(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
