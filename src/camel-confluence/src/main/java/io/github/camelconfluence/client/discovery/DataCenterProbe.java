package io.github.camelconfluence.client.discovery;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Origin;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a Data Center's API at the typed address, and at the context paths that it may stand for. */
final class DataCenterProbe {

    private record ServerInformation(@Nullable String version) {}

    private static final Query SERVER_INFORMATION = Query.of("/rest/api/server-information");

    private final Connection connection;

    DataCenterProbe(Connection connection) {
        this.connection = connection;
    }

    Optional<SiteAddress> find(URI typed) {
        for (String base : candidates(typed)) {
            Optional<SiteAddress> found = at(URI.create(base));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<SiteAddress> at(URI base) {
        SiteAddress unversioned = new SiteAddress(new Site(base, Deployment.DATA_CENTER), base, "");
        try {
            SiteApi api = new SiteApi(connection.api(), unversioned);
            ServerInformation info = api.probe(SERVER_INFORMATION, ServerInformation.class);
            if (info.version() != null) {
                api.caller();
                return Optional.of(new SiteAddress(unversioned.site(), base, info.version()));
            }
        } catch (CredentialsRejected e) {
            throw e;
        } catch (MalformedAnswer e) {
            return Optional.empty();
        } catch (NotFound | AccessDenied | InvalidRequest e) {
            return withoutInformation(unversioned);
        }
        return withoutInformation(unversioned);
    }

    /** Old versions have no server information; all of them say who we are. */
    private Optional<SiteAddress> withoutInformation(SiteAddress address) {
        try {
            new SiteApi(connection.api(), address).caller();
            return Optional.of(address);
        } catch (NotFound | MalformedAnswer | InvalidRequest e) {
            return Optional.empty();
        }
    }

    /** What people copy from their browser goes on after the base URL, and some add {@code /wiki} out of habit. */
    static Set<String> candidates(URI typed) {
        String origin = Origin.of(typed).toString();
        String path = typed.getRawPath() == null ? "" : typed.getRawPath().replaceAll("/+", "/");
        String base = path.replaceAll(
                        "/(display|spaces|pages|plugins|rest|x|login\\.action|index\\.action|dashboard\\.action|dologin\\.action)(/.*)?$",
                        "")
                .replaceAll("/$", "");
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(origin + base);
        candidates.add(origin + base.replaceAll("/wiki$", ""));
        candidates.add(origin);
        candidates.add(origin + "/confluence");
        candidates.add(origin + "/wiki");
        return candidates;
    }
}
