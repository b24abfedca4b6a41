package io.github.camelconfluence.routes.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/about")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About")
public class AboutResource {

    public record About(
            @Schema(description = "Whether search.enabled is true")
            boolean search,

            @Schema(description = "Whether questions are answered by a chat model, or by passages alone")
            boolean model) {}

    private final SearchSwitch search;
    private final Answering answering;

    AboutResource(SearchSwitch search, Answering answering) {
        this.search = search;
        this.answering = answering;
    }

    @GET
    @Operation(operationId = "about", summary = "What this container can answer")
    public About about() {
        return new About(search.on(), search.on() && answering.asksModel());
    }
}
