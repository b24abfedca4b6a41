package io.github.camelconfluence.routes.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.camelconfluence.search.query.InvalidSearchException;
import io.github.camelconfluence.search.query.SearchUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Whatever goes wrong is said as JSON, in words that help whoever asked. */
public class Failures {

    private static final String NOT_JSON = "The body must be JSON such as {\"question\": \"How are tokens rotated?\"}";

    @ServerExceptionMapper
    public Response invalid(InvalidSearchException e) {
        return answer(Status.BAD_REQUEST, e.getMessage(), e.parameter());
    }

    @ServerExceptionMapper
    public Response unavailable(SearchUnavailableException e) {
        return answer(Status.SERVICE_UNAVAILABLE, e.getMessage(), null);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    /** JSON that is none arrives wrapped. */
    @ServerExceptionMapper
    public Response unreadable(WebApplicationException e) {
        return e.getCause() instanceof JsonProcessingException json ? unreadable(json) : e.getResponse();
    }

    private static Response unreadable(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? field(mapping) : null;
        return field == null
                ? answer(Status.BAD_REQUEST, NOT_JSON, null)
                : answer(Status.BAD_REQUEST, field + " is of the wrong type. " + NOT_JSON, field);
    }

    private static @Nullable String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Response answer(Status status, @Nullable String error, @Nullable String parameter) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Failure(Objects.requireNonNullElse(error, status.getReasonPhrase()), parameter))
                .build();
    }
}
