package io.github.camelconfluence.routes.doctor;

import io.github.camelconfluence.ConfluenceConnection;
import io.github.camelconfluence.ConfluenceConnections;
import io.github.camelconfluence.check.ConnectionReport;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.quarkus.core.CamelRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Tests every connection for what the routes need, with the container's own configuration and routes, of which none starts.
 * Ends with 0 if all is well, and with 1 if there is a fault.
 */
@Singleton
@Unremovable
public class Doctor implements QuarkusApplication {

    /** Stronger than any file: nothing is followed, served, joined or logged meanwhile, so that it may run beside a container. */
    private static final Map<String, String> ALONE = Map.of(
            "quarkus.camel.bootstrap.enabled", "false",
            // The supervising controller knows which routes are switched on, and none is prepared before it begins.
            "camel.routecontroller.initial-delay", String.valueOf(Integer.MAX_VALUE),
            "confluence.cluster", "none",
            "search.memberships.keep", "false",
            "quarkus.http.host-enabled", "false",
            "quarkus.banner.enabled", "false",
            "quarkus.log.console.level", "OFF",
            "quarkus.log.file.enabled", "false");

    private final CamelRuntime camel;

    Doctor(CamelRuntime camel) {
        this.camel = camel;
    }

    /** Before anything is configured. */
    public static void prepare() {
        ALONE.forEach(System::setProperty);
    }

    /** Ends the process; where it did not come to a test, with one line that says why, since no log does. */
    public static void end(int code, @Nullable Throwable fault) {
        if (fault != null) {
            System.out.println("The container cannot start: " + Reasons.of(fault));
        }
        System.exit(fault == null ? code : 1);
    }

    @Override
    public int run(String... words) {
        try {
            camel.start();
        } catch (RuntimeException e) {
            System.out.println("The routes cannot be read: " + Reasons.of(e));
            return 1;
        }
        try {
            return report(ConfluenceConnections.of(camel.getCamelContext()), System.out);
        } finally {
            camel.stop();
        }
    }

    private static int report(ConfluenceConnections connections, PrintStream out) {
        List<String> names =
                connections.all().stream().map(ConfluenceConnection::name).toList();
        if (names.isEmpty()) {
            out.println("No connection is configured: set confluence.url and credentials in application.properties");
            return 1;
        }
        boolean well = true;
        for (String name : names) {
            ConnectionReport report = connections.test(name).orElseThrow();
            out.println(report);
            report.limits().forEach(line -> out.println("  limits  " + line));
            well &= report.ok();
        }
        return well ? 0 : 1;
    }
}
