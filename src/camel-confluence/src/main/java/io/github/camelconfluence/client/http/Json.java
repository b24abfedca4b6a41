package io.github.camelconfluence.client.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.MalformedAnswer;
import java.io.IOException;

/** Reads an answer as JSON while it arrives. */
final class Json {

    /** The size of an answer is bounded below, so a page of several megabytes may be one string. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .annotationIntrospector(new UnknownSkipped())
            .build();

    /** What a record does not name is skipped; without this, Jackson keeps a copy of it until the record is made. */
    private static final class UnknownSkipped extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return super.findPropertyIgnoralByName(config, annotated).withIgnoreUnknown();
        }
    }

    private Json() {}

    static <T> T read(Request request, Answer answer, Class<T> type) {
        T value;
        try {
            value = MAPPER.readValue(answer.body(), type);
        } catch (IOException e) {
            throw failure(request, answer, e);
        }
        if (value == null) {
            throw new MalformedAnswer(answer.status(), request + " answered null", false);
        }
        return value;
    }

    /** Jackson wraps what the stream threw when it happens inside an array, so the causes tell what it was. */
    private static ConfluenceException failure(Request request, Answer answer, IOException thrown) {
        Throwable cause = thrown;
        while (cause instanceof JsonProcessingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof BoundedStream.TooMuch) {
            return new MalformedAnswer(413, request + " answered too much: " + cause.getMessage(), false);
        }
        if (cause instanceof JsonEOFException) {
            return new MalformedAnswer(answer.status(), request + " was cut off in the middle", true);
        }
        if (cause instanceof JsonProcessingException problem) {
            // The original message quotes the content: only the place is told.
            String where = problem.getLocation() == null
                    ? ""
                    : " at byte " + problem.getLocation().getByteOffset();
            return new MalformedAnswer(
                    answer.status(),
                    request + " answered what is not the JSON of Confluence" + where + ": check url and proxies",
                    false);
        }
        return new MalformedAnswer(answer.status(), request + " was cut off: " + cause.getMessage(), true);
    }
}
