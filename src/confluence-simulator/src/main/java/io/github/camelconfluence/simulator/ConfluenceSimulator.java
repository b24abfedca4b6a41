package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.control.ControlSurface;
import io.github.camelconfluence.simulator.cql.CqlSearch;
import io.github.camelconfluence.simulator.cql.Dialect;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Surface;
import io.github.camelconfluence.simulator.limits.Faults;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.server.Listener;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running stand-in Confluence on the loopback interface. Thread-safe.
 *
 * <pre>{@code
 * try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().site(site).start()) {
 *     connectTo(confluence.url(), Accounts.READER.email(), Credentials.READER_API_TOKEN.secret());
 *     confluence.site().edit(page, "<p>new</p>");
 * }
 * }</pre>
 */
public final class ConfluenceSimulator implements AutoCloseable {

    private static final String CLOUD_ID = "11223344-a1b2-4b33-8444-def123456789";

    private final Vertx vertx = Vertx.vertx();
    private final RequestLog requests = new RequestLog();
    private final Settings settings;
    private final Clock clock;
    private final Faults faults;
    private final Environment environment;

    ConfluenceSimulator(Settings settings) {
        this.settings = settings;
        this.clock = settings.clock == null ? Clock.systemUTC() : settings.clock;
        settings.site.use(clock);
        faults = new Faults(clock).latency(settings.latency);
        Listener.Shared shared = new Listener.Shared(vertx, clock, faults.interceptors(), this::log);
        Listener main = Listener.open(shared, settings.port);
        Listener gateway = Listener.open(shared, 0);
        Listener media = Listener.open(shared, 0);
        environment = new Environment(
                settings.site,
                new CqlSearch(settings.site, dialect()),
                clock,
                new Environment.Origins(main.origin(), gateway.origin(), media.origin(), CLOUD_ID),
                new Environment.Profile(settings.userTimeZone, settings.indexLag));
        Surfaces surfaces = new Surfaces(environment, settings);
        Surface control = new ControlSurface(settings.site, requests, faults);
        main.serve(Stream.concat(Stream.of(control), surfaces.onSite().stream()).toList());
        gateway.serve(surfaces.onGateway());
        media.serve(surfaces.onMedia());
    }

    /** A Cloud site, with a gateway beside it. */
    public static Settings cloud() {
        return new Settings(Deployment.CLOUD);
    }

    /** The same as {@link #cloud}: named for readers of tests that sign in with scoped tokens. */
    public static Settings gateway() {
        return cloud();
    }

    public static Settings dataCenter() {
        return new Settings(Deployment.DATA_CENTER);
    }

    /** What a user enters as {@code url}: the site on Cloud, the base with its context path on Data Center. */
    public URI url() {
        URI origin = environment.origins().site();
        return settings.deployment == Deployment.CLOUD ? origin : origin.resolve("/confluence");
    }

    /** What stands in for {@code https://api.atlassian.com}. */
    public URI gatewayUrl() {
        return environment.origins().gateway();
    }

    public String cloudId() {
        return CLOUD_ID;
    }

    public Site site() {
        return settings.site;
    }

    public RequestLog requests() {
        return requests;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private Dialect dialect() {
        return settings.deployment == Deployment.CLOUD ? Dialect.CLOUD : Dialect.DATA_CENTER;
    }

    private void log(Request request, Listener.Sent sent, Duration took) {
        Instant at = clock.instant();
        requests.add(new LoggedRequest(
                at,
                request.method(),
                request.target().rawPath(),
                request.target().rawQuery(),
                sent.status(),
                took.toMillis(),
                request.caller().name(),
                request.header("authorization").isPresent(),
                at.minus(took),
                request.header("authorization").map(ConfluenceSimulator::digest).orElse(""),
                sent.retryAfter()));
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
