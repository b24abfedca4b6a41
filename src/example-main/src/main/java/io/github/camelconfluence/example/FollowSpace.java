package io.github.camelconfluence.example;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * Follows a space of Confluence and logs what changes. Whatever differs from place to place is in
 * {@code application.properties}, or in environment variables of the same names.
 */
public final class FollowSpace extends RouteBuilder {

    public static void main(String... arguments) throws Exception {
        application().run(arguments);
    }

    static Main application() {
        Main main = new Main();
        main.configure().addRoutesBuilder(new FollowSpace());
        return main;
    }

    @Override
    public void configure() {
        // The route's id is the name under which progress is kept.
        from("confluence:{{wiki.spaces}}").routeId("wiki").to("{{wiki.sink}}");
    }
}
