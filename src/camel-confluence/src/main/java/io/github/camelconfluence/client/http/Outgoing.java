package io.github.camelconfluence.client.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.message.BasicHeader;

/** Our requests in the HTTP client's words. */
final class Outgoing {

    private Outgoing() {}

    static HttpUriRequestBase request(Request request) {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach((name, value) -> outgoing.setHeader(header(name, value)));
        return outgoing;
    }

    private static Header header(String name, String value) {
        return name.equals("Authorization") ? new UnshownHeader(name, value) : new BasicHeader(name, value);
    }

    /** @param progress told of every piece that is on its way */
    static void attachBody(HttpUriRequestBase outgoing, Request request, Runnable progress) {
        RequestBody body = request.body();
        if (body == null) {
            return;
        }
        ContentType type = ContentType.parse(request.headers().getOrDefault("Content-Type", "application/json"));
        outgoing.setEntity(
                new EntityTemplate(body.length(), type, null, out -> body.writeTo(new Watched(out, progress))));
    }

    private static final class Watched extends FilterOutputStream {
        private final Runnable progress;

        Watched(OutputStream out, Runnable progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            progress.run();
        }
    }
}
