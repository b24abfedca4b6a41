package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.access.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/about")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About")
public class AboutResource {

    public record About(
            @Schema(description = "Whether search.enabled is true")
            boolean search,

            @Schema(description = "Whether questions are answered by a chat model, or by passages alone")
            boolean model,

            @Schema(description = "Whether the caller is an account of Confluence; if not, only public pages are found")
            boolean known) {}

    private final SearchSwitch search;
    private final Answering answering;
    private final CurrentCaller current;

    AboutResource(SearchSwitch search, Answering answering, CurrentCaller current) {
        this.search = search;
        this.answering = answering;
        this.current = current;
    }

    @GET
    @Operation(operationId = "about", summary = "What this container can answer, and whether it knows who asks")
    @APIResponse(responseCode = "200", description = "What it can answer")
    @APIResponse(responseCode = "401", description = "The bearer token does not count")
    public About about() {
        boolean on = search.on();
        return new About(on, on && answering.asksModel(), on && current.caller() instanceof Caller.Account);
    }
}
