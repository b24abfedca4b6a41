package io.github.camelconfluence.routes.connections;

import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.routes.connections.Connections.TestUnderWayException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
@OnlyWhereConnectionsAreShown
public class ConnectionsResource {

    private final Connections connections;

    ConnectionsResource(Connections connections) {
        this.connections = connections;
    }

    @GET
    @Operation(
            operationId = "connections",
            summary = "The connections to Confluence and their routes",
            description = "As of the last polls; asks Confluence nothing.")
    @APIResponse(responseCode = "200", description = "All connections that are configured")
    @APIResponse(responseCode = "403", description = "They are not shown under the name that the request is for")
    @APIResponse(responseCode = "404", description = "Connections are not shown here")
    public List<ConnectionState> all() {
        return connections.all();
    }

    @POST
    @Path("/{name}/test")
    @FromThisPage
    @Operation(
            operationId = "testConnection",
            summary = "Tests a connection for what its routes need",
            description =
                    "Asks Confluence a bounded number of things, within the limits, and changes nothing. The request must"
                            + " be of type application/json; its body does not matter.")
    @APIResponse(
            responseCode = "200",
            description = "What was found, faults included",
            content = @Content(schema = @Schema(implementation = ConnectionReport.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "The request comes from another site's page, or is for a name under which connections are not shown")
    @APIResponse(responseCode = "404", description = "There is no such connection, or none is shown here")
    @APIResponse(responseCode = "409", description = "It is being tested already")
    @APIResponse(responseCode = "415", description = "The request is not of type application/json")
    public Response test(@org.jboss.resteasy.reactive.RestPath String name) {
        try {
            return connections
                    .test(name)
                    .map(report -> Response.ok(report).build())
                    .orElseGet(() -> Refusal.answer(
                            Status.NOT_FOUND, "There is no such connection: GET /api/connections lists them all"));
        } catch (TestUnderWayException e) {
            return Refusal.answer(Status.CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
