package io.github.camelconfluence.client.discovery;

import io.github.camelconfluence.client.Deployment;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a user said about his site.
 *
 * @param url as typed; use {@link #parse} to complete a bare domain
 * @param deployment null to find out
 * @param cloudId null to find out; if given, requests go through the gateway
 * @param gatewayUrl where scoped tokens are served
 */
public record SiteQuery(
        URI url, @Nullable Deployment deployment, @Nullable String cloudId, URI gatewayUrl) {

    public static final URI ATLASSIAN_GATEWAY = URI.create("https://api.atlassian.com");

    /**
     * Completes and checks the address without any request.
     *
     * @throws IllegalArgumentException naming the option {@code url} and the cure
     */
    public static SiteQuery parse(String url, boolean allowHttp) {
        String typed = url.strip();
        URI uri;
        try {
            uri = URI.create(typed.contains("://") ? typed : "https://" + typed);
        } catch (IllegalArgumentException quoting) {
            // The cause would quote what was typed, which may hold a password.
            String shown = typed.contains("@") ? "" : ": '" + typed + "'";
            throw new IllegalArgumentException(
                    "url is not an address" + shown + ". Give e.g. https://acme.atlassian.net");
        }
        return new SiteQuery(checked(uri, allowHttp), null, null, ATLASSIAN_GATEWAY);
    }

    private static URI checked(URI uri, boolean allowHttp) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !scheme.matches("https?")) {
            throw new IllegalArgumentException("url needs a host: give e.g. https://acme.atlassian.net");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("url must not hold credentials: use username with apiToken or password");
        }
        if (scheme.equals("http") && !allowHttp && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException(
                    "url is http://, which sends the credentials in the clear: use https:// or set allowHttp=true");
        }
        return uri;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127\\.\\d+\\.\\d+\\.\\d+") || host.equals("[::1]");
    }

    public SiteQuery of(@Nullable Deployment newDeployment) {
        return new SiteQuery(url, newDeployment, cloudId, gatewayUrl);
    }

    public SiteQuery at(URI newGatewayUrl, @Nullable String newCloudId) {
        return new SiteQuery(url, deployment, newCloudId, newGatewayUrl);
    }
}
