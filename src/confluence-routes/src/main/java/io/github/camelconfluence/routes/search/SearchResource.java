package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.query.InvalidSearchException;
import io.github.camelconfluence.search.query.SearchRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@OnlyWhereEnabled
public class SearchResource {

    /** What was asked for, and what was found. */
    public record Results(
            String question,
            @Schema(description = "Best first") List<Found> results) {}

    private final Answering answering;

    SearchResource(Answering answering) {
        this.answering = answering;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "The passages nearest to a question",
            description =
                    "By meaning, and by words where the vector store ranks by words. Only what the caller may read in"
                            + " Confluence is found.")
    @APIResponse(responseCode = "200", description = "What was found, which may be nothing")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong: the answer names it",
            content = @Content(schema = @Schema(implementation = Failure.class)))
    @APIResponse(responseCode = "401", description = "The bearer token does not count")
    @APIResponse(
            responseCode = "404",
            description = "Search is off",
            content = @Content(schema = @Schema(implementation = Failure.class)))
    @APIResponse(
            responseCode = "503",
            description = "The index or the embedding model does not answer",
            content = @Content(schema = @Schema(implementation = Failure.class)))
    public Results search(
            @RestQuery
                    @Parameter(
                            description = "A question, or words",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, maxLength = SearchRequest.LONGEST_QUESTION),
                            example = "how are tokens rotated")
                    @Nullable
                    String q,
            @RestQuery @Parameter(description = "Keys of spaces, one of which the passage is in; all spaces without")
                    List<String> space,
            @RestQuery @Parameter(description = "Labels, all of which the page carries") List<String> label,
            @RestQuery
                    @Parameter(
                            description = "At most so many passages",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    @Nullable
                    String k) {
        SearchRequest request = request(Objects.requireNonNullElse(q, ""), space, label, k);
        return new Results(
                request.question(),
                answering.search(request).stream().map(Found::of).toList());
    }

    private static SearchRequest request(String q, List<String> space, List<String> label, @Nullable String k) {
        try {
            return new SearchRequest(q, space, label, k == null ? SearchRequest.DEFAULT_MOST : Integer.parseInt(k));
        } catch (InvalidSearchException e) {
            throw e.renamed("question", "q");
        } catch (NumberFormatException e) {
            throw new InvalidSearchException("k", SearchRequest.WHICH_MOST);
        }
    }
}
