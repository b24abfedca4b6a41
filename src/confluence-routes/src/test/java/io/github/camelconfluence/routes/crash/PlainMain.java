package io.github.camelconfluence.routes.crash;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.ScheduledPollEndpoint;

/** The shipped routes in a plain Camel application: it starts in a fraction of the container's time, and polls at once. */
public final class PlainMain {

    private PlainMain() {}

    public static void main(String... arguments) throws Exception {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        Properties shipped = ShippedProperties.read(Path.of(arguments[0]), System.getenv());
        main.setInitialProperties(shipped);
        main.bind("syncStore", shipped.getProperty("confluence.progress"));
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport configured) {
                pollAtOnce(configured.getCamelContext());
            }
        });
        main.run();
    }

    private static void pollAtOnce(CamelContext camel) {
        camel.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onEndpointAdd(Endpoint endpoint) {
                if (endpoint instanceof ScheduledPollEndpoint polled) {
                    polled.setInitialDelay(0);
                }
            }
        });
    }
}
