package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Clients of a Cloud simulator with one token or another. */
final class Callers {

    private Callers() {}

    static RestCaller reader(ConfluenceSimulator confluence) {
        return with(confluence, Credentials.READER_API_TOKEN);
    }

    static RestCaller editor(ConfluenceSimulator confluence) {
        return with(confluence, Credentials.EDITOR_API_TOKEN);
    }

    static RestCaller visitor(ConfluenceSimulator confluence) {
        return with(confluence, Credentials.VISITOR_API_TOKEN);
    }

    static RestCaller with(ConfluenceSimulator confluence, Token token) {
        return new RestCaller(confluence.url(), basic(token));
    }

    static RestCaller atGateway(ConfluenceSimulator confluence, String authorization) {
        return new RestCaller(confluence.gatewayUrl().resolve("/ex/confluence/" + confluence.cloudId()), authorization);
    }

    static String basic(Token token) {
        String pair = token.account().email() + ":" + token.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The ids of all pages of a v2 listing. */
    static List<String> walk(RestCaller caller, String path) {
        List<String> ids = new ArrayList<>();
        RestCaller.Reply reply = caller.get(path);
        ids.addAll(reply.ids());
        while (reply.next() != null) {
            reply = caller.get(reply.next());
            ids.addAll(reply.ids());
        }
        return ids;
    }
}
