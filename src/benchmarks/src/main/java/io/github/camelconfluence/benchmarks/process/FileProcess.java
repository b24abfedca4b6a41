package io.github.camelconfluence.benchmarks.process;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.camel.Processor;
import org.apache.camel.main.Main;

/** Runs a file of routes that writes one file, until that is written: status 0, or 1 where it could not be. */
public final class FileProcess {

    private FileProcess() {}

    /** The file of routes, the site and the folder into which they write. */
    public static void main(String[] arguments) throws Exception {
        BlockingQueue<Boolean> ended = new ArrayBlockingQueue<>(10);
        Main main = new Main();
        main.configure().withRoutesIncludePattern("classpath:routes/" + arguments[0]);
        main.configure().setAutoConfigurationLogSummary(false);
        // As in the container: what is read twice lies on disk.
        main.configure().setStreamCachingSpoolEnabled(true);
        main.addInitialProperty("bench.site", arguments[1]);
        main.addInitialProperty("bench.username", Simulator.USER);
        main.addInitialProperty("bench.token", Simulator.TOKEN);
        main.addInitialProperty("bench.folder", arguments[2]);
        main.bind("written", (Processor) exchange -> ended.add(true));
        main.bind("failed", (Processor) exchange -> ended.add(false));
        main.start();
        boolean written = ended.take();
        main.stop();
        System.exit(written ? 0 : 1);
    }
}
