package io.github.camelconfluence.routes.connections;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** No static resource, since those cannot be switched off. */
@Path("/connections")
@OnlyWhereConnectionsAreShown
public class ConnectionsPage {

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page() throws IOException {
        try (InputStream page = ConnectionsPage.class.getResourceAsStream("/META-INF/pages/connections.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
