package io.github.camelconfluence.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/** Ends an answer that is larger than allowed, counted after decompression so that a small bomb does not pass. */
final class BoundedStream extends FilterInputStream {

    /** The answer is more than fits in the bytes or in the time allowed; asking again for the same is in vain. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    private final long limit;
    private final UnaryOperator<IOException> explained;
    private long count;

    BoundedStream(InputStream in, long limit, UnaryOperator<IOException> explained) {
        super(in);
        this.limit = limit;
        this.explained = explained;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got;
        try {
            got = in.read(buffer, offset, length);
        } catch (IOException e) {
            throw explained.apply(e);
        }
        if (got > 0) {
            count += got;
            if (count > limit) {
                throw new TooMuch("it is larger than " + limit + " bytes");
            }
        }
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
