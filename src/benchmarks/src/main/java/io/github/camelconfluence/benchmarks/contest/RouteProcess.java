package io.github.camelconfluence.benchmarks.contest;

import java.nio.file.Path;
import java.util.Arrays;
import org.apache.camel.main.Main;

/** Runs a file of routes into a {@link CountingSink} until that has had enough. */
public final class RouteProcess {

    private RouteProcess() {}

    /** The file of routes, where the outcome goes, and the properties of the routes as {@code name=value}. */
    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.configure().withRoutesIncludePattern("classpath:routes/" + arguments[0]);
        main.configure().setAutoConfigurationLogSummary(false);
        int polls = 1;
        for (String property : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            String[] pair = property.split("=", 2);
            main.addInitialProperty("bench." + pair[0], pair[1]);
            if (pair[0].equals("polls")) {
                polls = Integer.parseInt(pair[1]);
            }
        }
        CountingSink sink = new CountingSink(polls);
        main.bind("sink", sink);
        main.start();
        sink.awaitEnd();
        main.stop();
        sink.outcome().write(Path.of(arguments[1]));
        System.exit(0);
    }
}
