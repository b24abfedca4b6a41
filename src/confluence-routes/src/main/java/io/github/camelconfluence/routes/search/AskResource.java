package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.query.Answer;
import io.github.camelconfluence.search.query.SearchRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/ask")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ask")
@OnlyWhereEnabled
public class AskResource {

    @Schema(name = "Question")
    public record Asked(
            @Schema(required = true, maxLength = SearchRequest.LONGEST_QUESTION, examples = "How are tokens rotated?")
            @Nullable
            String question,

            @Schema(description = "Keys of spaces, one of which the answer is in; all spaces without") @Nullable
            List<@Nullable String> space,

            @Schema(description = "Labels, all of which a page carries") @Nullable
            List<@Nullable String> label,

            @Schema(
                    description = "Answer from at most so many passages",
                    minimum = "1",
                    maximum = "50",
                    defaultValue = "10")
            @Nullable
            Integer k) {}

    @Schema(name = "Answer")
    public record Answered(
            String question,

            @Schema(
                    description = "model: a chat model's words; passages: the passages' own; nobody: nothing was found",
                    enumeration = {"model", "passages", "nobody"})
            String by,

            @Schema(description = "Plain text, with the numbers of its sources in brackets", examples = "Monthly [1].")
            String answer,

            @Schema(description = "Those that the answer names, and no others; none only where nothing was found")
            List<Source> sources,

            @Schema(description = "Why the answer is not a model's, where one was asked") @Nullable
            String note) {

        public record Source(
                @Schema(description = "As in the answer") int number, Found passage) {}

        static Answered of(String question, Answer answer) {
            return new Answered(
                    question,
                    answer.by().name().toLowerCase(Locale.ROOT),
                    answer.text(),
                    answer.sources().stream()
                            .map(source -> new Source(source.number(), Found.of(source.passage())))
                            .toList(),
                    answer.note());
        }
    }

    private final Answering answering;

    AskResource(Answering answering) {
        this.answering = answering;
    }

    @POST
    @Operation(
            operationId = "ask",
            summary = "An answer with its sources",
            description =
                    "By a chat model where one is configured, else by the best passages themselves. Only what the caller"
                            + " may read in Confluence is used.")
    @APIResponse(responseCode = "200", description = "The answer; sources are empty only where nothing was found")
    @APIResponse(
            responseCode = "400",
            description = "The question is wrong: the answer names the field",
            content = @Content(schema = @Schema(implementation = Failure.class)))
    @APIResponse(responseCode = "401", description = "The bearer token does not count")
    @APIResponse(
            responseCode = "404",
            description = "Search is off",
            content = @Content(schema = @Schema(implementation = Failure.class)))
    @APIResponse(responseCode = "413", description = "The question is larger than 64 KB")
    @APIResponse(
            responseCode = "503",
            description = "The index or the embedding model does not answer",
            content = @Content(schema = @Schema(implementation = Failure.class)))
    public Answered ask(@RequestBody(required = true) @Nullable Asked asked) {
        SearchRequest request = request(Objects.requireNonNullElse(asked, new Asked(null, null, null, null)));
        return Answered.of(request.question(), answering.ask(request));
    }

    private static SearchRequest request(Asked asked) {
        return new SearchRequest(
                Objects.requireNonNullElse(asked.question(), ""),
                named(asked.space()),
                named(asked.label()),
                Objects.requireNonNullElse(asked.k(), SearchRequest.DEFAULT_MOST));
    }

    /** A null among them is refused as a blank name is. */
    private static List<String> named(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(name -> Objects.requireNonNullElse(name, ""))
                        .toList();
    }
}
