package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.Macro;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A macro element: only its own parameters and bodies count, never those of macros within it. */
final class StorageMacro implements Macro {

    private final Element element;
    private final Nodes nodes;
    private final Map<String, Element> parameters = new HashMap<>();
    private final List<Element> richBodies = new ArrayList<>();
    private final List<Element> plainBodies = new ArrayList<>();

    StorageMacro(Element element, Nodes nodes) {
        this.element = element;
        this.nodes = nodes;
        for (Element child : Children.of(element)) {
            switch (child.normalName()) {
                case "ac:parameter" ->
                    parameters.putIfAbsent(child.attr("ac:name").toLowerCase(Locale.ROOT), child);
                case "ac:default-parameter" -> parameters.putIfAbsent("", child);
                case "ac:rich-text-body" -> richBodies.add(child);
                case "ac:plain-text-body" -> plainBodies.add(child);
                default -> {}
            }
        }
    }

    @Override
    public String name() {
        return element.attr("ac:name").toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> parameter(String name) {
        return element(name).map(PlainText::whole);
    }

    private Optional<Element> element(String parameter) {
        return Optional.ofNullable(parameters.get(parameter.toLowerCase(Locale.ROOT)));
    }

    /** The resource may stand in a link, as the old editor wrote it. */
    @Override
    public Optional<Target> target(String parameter) {
        return element(parameter)
                .flatMap(value -> Stream.concat(Stream.of(value), Children.of(value).stream())
                        .flatMap(child -> Resources.target(child, "").stream())
                        .findFirst());
    }

    @Override
    public Optional<String> user(String parameter) {
        return element(parameter).flatMap(Resources::user);
    }

    @Override
    public Optional<String> plainBody() {
        return plainBodies.stream().map(PlainText::body).findFirst();
    }

    @Override
    public boolean hasRichBody() {
        return !richBodies.isEmpty();
    }

    @Override
    public void readBody(Flow into) {
        richBodies.forEach(body -> nodes.children(body, into));
    }

    @Override
    public List<Block> body() {
        Flow flow = new Flow();
        for (Element body : richBodies) {
            nodes.children(body, flow);
            flow.endLine();
        }
        return flow.finish();
    }

    @Override
    public void warn(String message) {
        nodes.findings().warn(message);
    }

    @Override
    public void property(String name, List<Block> value) {
        nodes.findings().property(name, value);
    }
}
