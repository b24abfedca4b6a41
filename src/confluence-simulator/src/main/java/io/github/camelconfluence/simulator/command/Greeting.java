package io.github.camelconfluence.simulator.command;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the command prints: where Confluence answers, who may sign in, and how to change a page. */
public record Greeting(Mode mode, ConfluenceSimulator simulator) {
    public String text() {
        return """

                A stand-in Confluence (%s) answers:
                %s

                Spaces: %s
                Change a page, and see what can be done besides:
                %s
                Stop it with Ctrl-C.
                """.formatted(mode.name().toLowerCase(Locale.ROOT), access(), spaces(), example());
    }

    private String access() {
        return switch (mode) {
            case CLOUD ->
                lines(
                        line("url", simulator.url()),
                        line("reader", user(Credentials.READER_API_TOKEN)),
                        line("editor", user(Credentials.EDITOR_API_TOKEN)));
            case GATEWAY ->
                lines(
                        line("url", simulator.url()),
                        line("gatewayUrl", simulator.gatewayUrl()),
                        line("cloudId", simulator.cloudId()),
                        line("reader", user(Credentials.READER_SCOPED_TOKEN) + " (scoped: through the gateway only)"),
                        line("editor", user(Credentials.EDITOR_SCOPED_TOKEN)));
            case DATACENTER ->
                lines(
                        line("url", simulator.url()),
                        line("reader", "access token " + Credentials.READER_PAT.secret()),
                        line("editor", "access token " + Credentials.EDITOR_PAT.secret()),
                        line("admin", "access token " + Credentials.ADMIN_PAT.secret()));
        };
    }

    private String spaces() {
        return visibleSpaces().stream()
                .limit(5)
                .map(space -> space.key() + " (" + space.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private String example() {
        String control = simulator.url().resolve("/_simulator").toString();
        String page = visibleSpaces().stream()
                .map(space -> Optional.ofNullable(space.homepage()))
                .flatMap(Optional::stream)
                .map(ContentId::toString)
                .findFirst()
                .orElse("ID");
        return lines(
                "  curl -X PUT %s/content/%s -d '{\"body\":\"<p>Edited</p>\"}'".formatted(control, page),
                "  curl " + control);
    }

    private List<Space> visibleSpaces() {
        return simulator.site().seenBy(Caller.of(Accounts.READER)).spaces();
    }

    private static String user(Token token) {
        return "username " + token.account().email() + ", API token " + token.secret();
    }

    private static String line(String name, Object value) {
        return "  %-11s %s".formatted(name, Objects.toString(value));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
