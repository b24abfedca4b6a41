package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.command.BurstConverter;
import io.github.camelconfluence.simulator.command.DurationConverter;
import io.github.camelconfluence.simulator.command.Greeting;
import io.github.camelconfluence.simulator.command.Mode;
import io.github.camelconfluence.simulator.command.PortFile;
import io.github.camelconfluence.simulator.limits.RateLimit;
import io.github.camelconfluence.simulator.model.Site;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a stand-in Confluence from the command line and serves until it is stopped. */
@Command(
        name = "confluence-simulator",
        description = "A stand-in Confluence over real HTTP: Cloud, Cloud's gateway or Data Center.",
        mixinStandardHelpOptions = true,
        versionProvider = SimulatorCommand.Version.class,
        sortOptions = false)
public final class SimulatorCommand implements Callable<Integer> {

    @Option(
            names = "--mode",
            defaultValue = "cloud",
            description = "cloud, gateway or datacenter (default: ${DEFAULT-VALUE})")
    private Mode mode = Mode.CLOUD;

    @Option(names = "--port", defaultValue = "8090", description = "0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @ArgGroup
    private @Nullable Content content;

    /** What is served: the demo site or generated pages. */
    static final class Content {
        @Option(names = "--demo", description = "Serve the demo site: about 60 pages in two spaces (the default)")
        private boolean demo;

        @ArgGroup(exclusive = false)
        private @Nullable Generated generated;
    }

    /** A site of any size. */
    static final class Generated {
        @Option(names = "--pages", required = true, description = "Serve that many generated pages instead")
        private int pages;

        @Option(names = "--spaces", defaultValue = "1", description = "Spread them over so many spaces")
        private int spaces;

        @Option(names = "--annotated", description = "Give them labels, restrictions, comments and attachments")
        private boolean annotated;

        @Option(names = "--file", paramLabel = "MEGABYTES", description = "Hang a file of that size on the first page")
        private int megabytes;

        Site site() {
            Site site = annotated ? GeneratedSite.annotated(pages, spaces) : GeneratedSite.of(pages, spaces);
            if (megabytes > 0) {
                GeneratedSite.attachFile(site, megabytes);
            }
            return site;
        }
    }

    @Option(
            names = "--latency",
            defaultValue = "0ms",
            converter = DurationConverter.class,
            description = "Added to every answer, such as 50ms")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--index-lag",
            defaultValue = "0s",
            converter = DurationConverter.class,
            description = "How long a change stays unseen by search, such as 20s")
    private Duration indexLag = Duration.ZERO;

    @Option(
            names = "--user-time-zone",
            defaultValue = "UTC",
            description = "Time zone in which CQL reads dates (default: ${DEFAULT-VALUE})")
    private ZoneId userTimeZone = ZoneId.of("UTC");

    @Option(
            names = "--burst-limit",
            converter = BurstConverter.class,
            description = "Requests per user and window, such as 10/1s")
    private @Nullable RateLimit burstLimit;

    @Option(names = "--hourly-limit", description = "Requests per user and hour")
    private @Nullable Integer hourlyLimit;

    @Option(names = "--exit-with-parent", paramLabel = "PID", description = "Stop when that process is gone")
    private @Nullable Long parent;

    @Option(names = "--port-file", paramLabel = "FILE", description = "Write the port there once it answers")
    private @Nullable Path portFile;

    @Spec
    private @Nullable CommandSpec spec;

    private final CountDownLatch stopped = new CountDownLatch(1);

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new SimulatorCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(commandLine.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (parent != null) {
            stopWith(parent);
        }
        try (ConfluenceSimulator simulator = start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop-simulator"));
            announce(simulator);
            stopped.await();
        }
        return 0;
    }

    private ConfluenceSimulator start() {
        ConfluenceSimulator simulator = mode.settings()
                .site(site())
                .port(port)
                .latency(latency)
                .indexLag(indexLag)
                .userTimeZone(userTimeZone)
                .start();
        if (burstLimit != null) {
            simulator.faults().limit(burstLimit);
        }
        if (hourlyLimit != null) {
            simulator.faults().limit(RateLimit.hourly(hourlyLimit));
        }
        return simulator;
    }

    private Site site() {
        Generated generated = content == null ? null : content.generated;
        return generated == null ? DemoSite.create(Clock.systemUTC()) : generated.site();
    }

    private void announce(ConfluenceSimulator simulator) {
        if (portFile != null) {
            new PortFile(portFile).write(simulator.url().getPort());
        }
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(new Greeting(mode, simulator).text());
            out.flush();
        }
    }

    /** Whoever started this process may be killed without a chance to stop it. */
    private void stopWith(long pid) {
        ProcessHandle.of(pid)
                .ifPresentOrElse(process -> process.onExit().thenRun(stopped::countDown), stopped::countDown);
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SimulatorCommand.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "development" : version};
        }
    }
}
