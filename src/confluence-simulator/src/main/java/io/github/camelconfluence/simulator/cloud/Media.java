package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Details;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code api.media.atlassian.com}: another host, where the token in the address is all that counts and an
 * Authorization header is one secret too many.
 */
public final class Media implements Surface {

    private static final String PREFIX = "/file/";

    private final Environment environment;

    public Media(Environment environment) {
        this.environment = environment;
    }

    /** Where the present bytes of an attachment are. */
    public String address(Content attachment) {
        return environment.origins().media() + PREFIX + attachment.id() + "/binary?token=" + token(attachment)
                + "&client=simulator";
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public Answer handle(Request request) {
        if (request.header("authorization").isPresent()) {
            return Answer.of(400, "text/plain", "Only one authentication method is allowed");
        }
        String id = request.path().substring(PREFIX.length()).replace("/binary", "");
        Optional<Content> attachment = ContentId.parse(id).flatMap(this::find);
        Details.Attachment details =
                attachment.map(found -> found.details().attachment()).orElse(null);
        if (attachment.isEmpty() || details == null) {
            return Answer.of(404, "text/plain", "Not found");
        }
        if (!token(attachment.get()).equals(request.query().first("token", ""))) {
            return Answer.of(403, "text/plain", "Token is not valid");
        }
        return new Answer(200, Map.of("Content-Type", details.mediaType()), details.bytes(), details.times());
    }

    private Optional<Content> find(ContentId id) {
        return environment.site().find(id);
    }

    private static String token(Content attachment) {
        String seed = "media/" + attachment.id() + "/" + attachment.version().number();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
