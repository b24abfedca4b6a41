package io.github.camelconfluence;

import static io.github.camelconfluence.OptionValues.address;
import static io.github.camelconfluence.OptionValues.atLeast;
import static io.github.camelconfluence.OptionValues.given;

import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.discovery.SiteQuery;
import io.github.camelconfluence.client.http.Credentials;
import io.github.camelconfluence.client.http.HttpOptions.Limits;
import io.github.camelconfluence.client.http.HttpOptions.Proxy;
import io.github.camelconfluence.client.http.HttpOptions.Timeouts;
import io.github.camelconfluence.client.http.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HostnameVerifier;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * The part of the configuration that makes a connection. Endpoints with equal settings share one; those that sign in to
 * a site as the same account share at least the limits, because Confluence counts by account.
 */
record ConnectionSettings(
        SiteQuery site,
        Secrets secrets,
        @Nullable Path credentialsFile,
        @Nullable LocalDate tokenExpires,
        URI tokenUrl,
        Timeouts timeouts,
        Limits limits,
        @Nullable Proxy proxy,
        @Nullable SSLContextParameters tls,
        @Nullable HostnameVerifier hostnameVerifier) {

    private static final Duration TOTAL = Duration.ofMinutes(5);
    private static final long ANSWER_BYTES = 64L << 20;

    private static final Pattern FIRST_STEP = Pattern.compile("/[^/]+");

    private static final ConfluenceConfiguration DEFAULTS = new ConfluenceConfiguration();

    /** Checks everything that can be checked without a request; complaints name the option and the cure. */
    static ConnectionSettings of(ConfluenceConfiguration options, @Nullable SSLContextParameters globalTls) {
        String url = given(options.getUrl());
        if (url == null) {
            throw new IllegalArgumentException("Option url is missing: set it on the endpoint, or once for all as"
                    + " camel.component.confluence.url, e.g. https://acme.atlassian.net");
        }
        SiteQuery site = SiteQuery.parse(url, options.isAllowHttp())
                .of(deployment(given(options.getDeployment(), DEFAULTS.getDeployment())))
                .at(
                        address("gatewayUrl", given(options.getGatewayUrl(), DEFAULTS.getGatewayUrl())),
                        given(options.getCloudId()));
        URI tokenUrl = address("tokenUrl", given(options.getTokenUrl(), DEFAULTS.getTokenUrl()));
        SSLContextParameters own = options.getSslContextParameters();
        return new ConnectionSettings(
                site,
                Secrets.of(options),
                credentialsFile(options, tokenUrl),
                TokenExpiry.parse(options.getTokenExpires()),
                tokenUrl,
                timeouts(options),
                limits(options),
                proxy(options),
                own == null ? globalTls : own,
                options.getX509HostnameVerifier());
    }

    /** What proves who we are, asked before every request. */
    Supplier<Credentials> credentials() {
        if (credentialsFile != null) {
            return new CredentialsFile(credentialsFile, tokenUrl, secrets.username());
        }
        Credentials fixed = secrets.credentials(tokenUrl);
        return () -> fixed;
    }

    /**
     * When the token ends, as far as somebody wrote it down; what the file says of its own token wins.
     *
     * @throws io.github.camelconfluence.client.CredentialsRejected if the file cannot be read
     */
    Optional<LocalDate> writtenExpiry() {
        Optional<LocalDate> option = Optional.ofNullable(tokenExpires);
        return credentialsFile == null
                ? option
                : new CredentialsFile(credentialsFile, tokenUrl, secrets.username())
                        .tokenExpires()
                        .or(() -> option);
    }

    /** Site and account for people, without secrets. A token that is rotated in its file leaves the account what it is. */
    String account(Credentials current) {
        String who;
        if (current instanceof Credentials.Basic basic) {
            who = basic.username().toLowerCase(Locale.ROOT);
        } else if (current instanceof Credentials.ClientCredentials client) {
            who = client.clientId();
        } else if (credentialsFile != null) {
            who = "the token in " + credentialsFile.toAbsolutePath().normalize();
        } else {
            who = "token " + fingerprint(((Credentials.Bearer) current).token());
        }
        return Origin.of(site.url()) + contextPath() + " as " + who;
    }

    /** Tells those apart that a person would, in an order that does not change from start to start. */
    String order() {
        return site.url() + " " + Objects.requireNonNullElse(secrets.username(), "") + " "
                + Objects.requireNonNullElse(secrets.clientId(), "") + " "
                + (credentialsFile == null ? "" : credentialsFile);
    }

    /** Tells apart what one host serves under several context paths. The site of a Cloud is the host, whatever page is given. */
    private String contextPath() {
        String path = Objects.requireNonNullElse(site.url().getRawPath(), "");
        Matcher first = FIRST_STEP.matcher(path);
        boolean cloud = site.deployment() == Deployment.CLOUD
                || site.cloudId() != null
                || site.url().getHost().toLowerCase(Locale.ROOT).endsWith(".atlassian.net");
        return cloud || !first.lookingAt() || first.group().equals("/wiki") ? "" : first.group();
    }

    /** Tells tokens apart and gives none away. */
    private static String fingerprint(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static @Nullable Path credentialsFile(ConfluenceConfiguration options, URI tokenUrl) {
        Secrets secrets = Secrets.of(options);
        String file = given(options.getCredentialsFile());
        if (file == null) {
            Objects.requireNonNull(secrets.credentials(tokenUrl));
            return null;
        }
        if (secrets.isAnySecretGiven()) {
            throw new IllegalArgumentException("Option credentialsFile is given beside apiToken, password, accessToken,"
                    + " clientId or clientSecret: move them into the file, or remove credentialsFile");
        }
        return Path.of(file);
    }

    private static Timeouts timeouts(ConfluenceConfiguration options) {
        return new Timeouts(
                Duration.ofMillis(atLeast(1, "connectTimeout", options.getConnectTimeout())),
                Duration.ofMillis(atLeast(1, "responseTimeout", options.getResponseTimeout())),
                TOTAL);
    }

    private static Limits limits(ConfluenceConfiguration options) {
        return new Limits(
                atLeast(1, "maxConcurrentRequests", options.getMaxConcurrentRequests()),
                atLeast(0, "requestsPerHour", options.getRequestsPerHour()),
                ANSWER_BYTES);
    }

    private static @Nullable Deployment deployment(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> null;
            case "cloud" -> Deployment.CLOUD;
            case "datacenter" -> Deployment.DATA_CENTER;
            default ->
                throw new IllegalArgumentException(
                        "Option deployment is '" + name + "': use auto, cloud or datacenter");
        };
    }

    private static @Nullable Proxy proxy(ConfluenceConfiguration options) {
        String host = given(options.getProxyHost());
        if (host == null) {
            return null;
        }
        int port = atLeast(1, "proxyPort", options.getProxyPort());
        if (port > 65_535) {
            throw new IllegalArgumentException("Option proxyPort is " + port + ": it must be at most 65535");
        }
        return new Proxy(
                given(options.getProxyAuthScheme(), DEFAULTS.getProxyAuthScheme()),
                host,
                port,
                given(options.getProxyAuthUsername()),
                given(options.getProxyAuthPassword()));
    }
}
