package io.github.camelconfluence.benchmarks.process;

import java.util.concurrent.CountDownLatch;
import org.apache.camel.Processor;
import org.apache.camel.main.Main;

/** Runs a file of routes that writes one file, until that is written. */
public final class FileProcess {

    private FileProcess() {}

    /** The file of routes, the site and the folder into which they write. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        Main main = new Main();
        main.configure().withRoutesIncludePattern("classpath:routes/" + arguments[0]);
        main.configure().setAutoConfigurationLogSummary(false);
        // As in the container: what is read twice lies on disk.
        main.configure().setStreamCachingSpoolEnabled(true);
        main.addInitialProperty("bench.site", arguments[1]);
        main.addInitialProperty("bench.username", Simulator.USER);
        main.addInitialProperty("bench.token", Simulator.TOKEN);
        main.addInitialProperty("bench.folder", arguments[2]);
        main.bind("written", (Processor) exchange -> written.countDown());
        main.start();
        written.await();
        main.stop();
        System.exit(0);
    }
}
