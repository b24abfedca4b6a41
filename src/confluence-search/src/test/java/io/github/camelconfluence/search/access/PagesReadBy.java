package io.github.camelconfluence.search.access;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Deployment;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Asks Confluence itself, as somebody. */
final class PagesReadBy {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final boolean cloud;
    private final String authorization;

    /** @param account null for who is not logged in */
    PagesReadBy(ConfluenceSimulator confluence, Deployment deployment, Account account) {
        base = confluence.url().toString();
        cloud = deployment == Deployment.CLOUD;
        authorization = account == null ? null : authorization(confluence, account);
    }

    static String name(Account account) {
        return account == null ? "anonymous" : account.username();
    }

    private String authorization(ConfluenceSimulator confluence, Account account) {
        String secret = "matrix-" + account.username();
        Token.Kind kind = cloud ? Token.Kind.UNSCOPED : Token.Kind.PERSONAL_ACCESS;
        confluence.site().signIn().issue(new Token(secret, account, kind, Set.of()));
        String basic = account.email() + ":" + secret;
        return cloud
                ? "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8))
                : "Bearer " + secret;
    }

    /** @param typeAndId such as {@code page/100042} */
    boolean may(String typeAndId) {
        String[] parts = typeAndId.split("/");
        String path = cloud ? "/wiki/api/v2/" + parts[0] + "s/" + parts[1] : "/rest/api/content/" + parts[1];
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            int status = HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200 && status != 404 && status != 403 && status != 401) {
                throw new IllegalStateException(path + " answered " + status);
            }
            return status == 200;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
