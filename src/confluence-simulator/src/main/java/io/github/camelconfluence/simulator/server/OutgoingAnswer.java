package io.github.camelconfluence.simulator.server;

import io.github.camelconfluence.simulator.http.Answer;
import io.netty.channel.ChannelOption;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;

/** Sends an answer whole, in part or not at all, and reports the status once (0 for a cut connection). */
final class OutgoingAnswer {

    private final HttpServerResponse response;
    private final HttpConnection connection;
    private final Clock clock;
    private final Consumer<Listener.Sent> report;

    OutgoingAnswer(HttpServerRequest incoming, Clock clock, Consumer<Listener.Sent> report) {
        this.response = incoming.response();
        this.connection = incoming.connection();
        this.clock = clock;
        this.report = report;
    }

    void send(Answer answer) {
        report.accept(new Listener.Sent(answer.status(), answer.headers().getOrDefault("Retry-After", "")));
        Buffer body = Buffer.buffer(answer.body());
        if (answer.times() == 1) {
            head(answer).end(body);
        } else {
            head(answer)
                    .putHeader("Content-Encoding", "identity")
                    .putHeader("Content-Length", Long.toString(length(answer)));
            send(body, answer.times());
        }
    }

    /** As fast as it is taken. */
    private void send(Buffer part, int times) {
        int left = times;
        while (left > 1 && !response.writeQueueFull()) {
            response.write(part);
            left--;
        }
        int more = left;
        if (more == 1) {
            response.end(part);
        } else {
            response.drainHandler(drained -> send(part, more));
        }
    }

    void stall(Answer answer) {
        report.accept(Listener.Sent.CUT);
        head(answer).putHeader("Content-Length", Long.toString(length(answer)));
        response.write(Buffer.buffer(answer.body()).slice(0, answer.body().length / 2));
    }

    void truncate(Answer answer, int bytes) {
        report.accept(Listener.Sent.CUT);
        head(answer).putHeader("Content-Length", Long.toString(length(answer)));
        int sent = Math.min(bytes, Math.max(0, answer.body().length - 1));
        response.write(Buffer.buffer(answer.body()).slice(0, sent)).onComplete(written -> cut());
    }

    /** Closing without lingering makes TCP send RST: the client sees a connection reset, not an end of stream. */
    void reset() {
        report.accept(Listener.Sent.CUT);
        if (connection instanceof ConnectionBase tcp) {
            tcp.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        connection.close();
    }

    private static long length(Answer answer) {
        return (long) answer.times() * answer.body().length;
    }

    private void cut() {
        response.reset();
    }

    private HttpServerResponse head(Answer answer) {
        response.setStatusCode(answer.status());
        response.putHeader(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock.withZone(ZoneOffset.UTC))));
        String trace = UUID.randomUUID().toString().replace("-", "");
        response.putHeader("atl-traceid", trace)
                .putHeader("atl-request-id", UUID.randomUUID().toString());
        answer.headers().forEach(response::putHeader);
        return response;
    }
}
