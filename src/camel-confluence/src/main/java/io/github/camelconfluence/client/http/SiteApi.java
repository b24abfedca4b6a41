package io.github.camelconfluence.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Caller;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Download;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.Upload;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API of one site: knows its base, and asks who we are before it believes a suspicious answer. Thread-safe. */
public final class SiteApi {

    private record WireUser(
            @Nullable String type,
            @Nullable String accountId,
            @Nullable String userKey,
            @Nullable String username,
            @Nullable String displayName) {}

    private static final Query CURRENT_USER = Query.of("/rest/api/user/current");

    private final Api api;
    private final SiteAddress address;

    public SiteApi(Api api, SiteAddress address) {
        this.api = api;
        this.address = address;
    }

    public SiteAddress address() {
        return address;
    }

    /** @param scope what a scoped token needs for it */
    public <T> T get(Query query, String scope, Class<T> type) {
        return send(Request.get(query.below(address.apiBase())).needing(scope), type);
    }

    /** Without asking who we are when the answer may be due to rejected credentials: for when nothing is known of the site yet. */
    public <T> T probe(Query query, Class<T> type) {
        try {
            return api.send(Request.get(query.below(address.apiBase())), type, () -> {});
        } catch (CredentialsRejected e) {
            throw explained(e);
        }
    }

    /** Empty when the server names it as missing or hidden. */
    public <T> Optional<T> find(Query query, String scope, Class<T> type) {
        try {
            return Optional.of(get(query, scope, type));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Follows a {@code _links.next}. */
    public <T> T follow(String next, String scope, Class<T> type) {
        return send(Request.get(NextLink.resolve(address, next)).needing(scope), type);
    }

    /** @param link below the API's base */
    public Download download(Downloads downloads, String link, String scope) {
        Request request = Request.download(NextLink.resolve(address, link)).needing(scope);
        try {
            return downloads.open(request, this::verifyCaller);
        } catch (CredentialsRejected e) {
            throw explained(e);
        }
    }

    /** Makes something: not sent twice. */
    public <T> T post(Query query, JsonNode json, String scope, Class<T> type) {
        return send(changing("POST", query).needing(scope).with(json), type);
    }

    /** Replaces a version of something: not sent twice. */
    public <T> T put(Query query, JsonNode json, String scope, Class<T> type) {
        return send(changing("PUT", query).needing(scope).with(json), type);
    }

    /** @param request how and where: Cloud and Data Center differ in that */
    public <T> T upload(Request request, Upload file, Class<T> type) {
        FileForm form = new FileForm(file);
        // Against forgery by a browser: without it Confluence refuses forms.
        return send(request.withHeader("X-Atlassian-Token", "nocheck").with(form, form.contentType()), type);
    }

    /** @return false when the server names it as missing or hidden, which it also is when it had been deleted before */
    public boolean delete(Query query, String scope) {
        try {
            perform(changing("DELETE", query).needing(scope).repeatable());
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    public Request changing(String method, Query query) {
        return Request.changing(method, query.below(address.apiBase()));
    }

    /** For what is answered by its status alone. */
    public void perform(Request request) {
        api.perform(request, this::verifyCaller);
    }

    public <T> T send(Request request, Class<T> type) {
        try {
            return api.send(request, type, this::verifyCaller);
        } catch (CredentialsRejected e) {
            throw explained(e);
        }
    }

    private CredentialsRejected explained(CredentialsRejected refusal) {
        return api.explained(refusal, address.site());
    }

    /** Both families answer it at the same path, with fields of their own. */
    public Caller caller() {
        try {
            return known();
        } catch (CredentialsRejected e) {
            throw explained(e);
        }
    }

    private Caller known() {
        WireUser user;
        Request request = Request.get(CURRENT_USER.below(address.apiBase())).needing("read:confluence-user");
        try {
            user = api.send(request, WireUser.class, () -> {});
        } catch (NotFound | InvalidRequest e) {
            throw rejected(e);
        } catch (AccessDenied e) {
            // 403: nobody who may use Confluence is denied his own account. 401: the token is known and lacks a scope.
            throw e.getHttpResponseCode() == 403 ? rejected(e) : e;
        }
        String id =
                user.accountId() != null ? user.accountId() : user.userKey() != null ? user.userKey() : user.username();
        if (id == null || "anonymous".equals(user.type())) {
            throw new CredentialsRejected(200, "The site takes us for an anonymous visitor");
        }
        return new Caller(id, user.displayName() == null ? id : user.displayName());
    }

    private static CredentialsRejected rejected(ConfluenceException e) {
        return new CredentialsRejected(e.getHttpResponseCode(), "The site does not tell who we are: " + e.getMessage());
    }

    private void verifyCaller() {
        try {
            known();
        } catch (AccessDenied accepted) {
            return;
        }
    }

    public Instant serverTime() {
        return api.serverTime().or(this::askedTime).orElseThrow();
    }

    private Optional<Instant> askedTime() {
        caller();
        return api.serverTime();
    }
}
