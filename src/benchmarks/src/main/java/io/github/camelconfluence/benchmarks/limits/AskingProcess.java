package io.github.camelconfluence.benchmarks.limits;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.benchmarks.process.Simulator;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;

/** Asks for one page after another from many threads, as fast as the component lets it: there is always more to ask for. */
public final class AskingProcess {

    private static final int THREADS = 10;
    private static final int FIRST_ID = 1_000_000;

    private final ConfluenceClient client;
    private final int pages;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    private AskingProcess(ConfluenceClient client, int pages) {
        this.client = client;
        this.pages = pages;
    }

    /** The site, a token, how many pages it has, for how many seconds to ask, and where to write the outcome. */
    public static void main(String[] arguments) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            ConfluenceComponent confluence = camel.getComponent("confluence", ConfluenceComponent.class);
            confluence.getConfiguration().setUrl(arguments[0]);
            confluence.getConfiguration().setUsername(Simulator.USER);
            confluence.getConfiguration().setApiToken(arguments[1]);
            AskingProcess process = new AskingProcess(confluence.client(), Integer.parseInt(arguments[2]));
            process.ask(Duration.ofSeconds(Long.parseLong(arguments[3]))).write(Path.of(arguments[4]));
        }
        System.exit(0);
    }

    private Asked ask(Duration time) throws InterruptedException {
        long from = System.currentTimeMillis();
        long until = from + time.toMillis();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> askUntil(until));
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
        return new Asked(asked.get(), lost.get(), from, until);
    }

    private void askUntil(long until) {
        while (System.currentTimeMillis() < until) {
            int page = asked.getAndIncrement() % pages;
            try {
                if (client.find(ContentType.PAGE, new ContentId(Integer.toString(FIRST_ID + page)))
                        .isEmpty()) {
                    lost.incrementAndGet();
                }
            } catch (ConfluenceException e) {
                lost.incrementAndGet();
                System.out.println(e);
            }
        }
    }
}
