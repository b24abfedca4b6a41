package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.Macro;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A macro element: only its own parameters and bodies count, never those of macros within it. */
final class StorageMacro implements Macro {

    private final Element element;
    private final Nodes nodes;

    StorageMacro(Element element, Nodes nodes) {
        this.element = element;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return element.attr("ac:name").toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> parameter(String name) {
        return parameters(name).map(Element::wholeText).findFirst();
    }

    private Stream<Element> parameters(String name) {
        return element.children().stream()
                .filter(child -> child.normalName().equals("ac:parameter")
                                && child.attr("ac:name").equalsIgnoreCase(name)
                        || name.isEmpty() && child.normalName().equals("ac:default-parameter"));
    }

    @Override
    public Optional<Target> target(String parameter) {
        return parameters(parameter)
                .flatMap(child -> Stream.concat(Stream.of(child), child.children().stream()))
                .flatMap(child -> Resources.target(child, "").stream())
                .findFirst();
    }

    @Override
    public Optional<String> user(String parameter) {
        return parameters(parameter)
                .flatMap(child -> Resources.user(child).stream())
                .findFirst();
    }

    @Override
    public Optional<String> plainBody() {
        return bodies("ac:plain-text-body").map(PlainText::body).findFirst();
    }

    @Override
    public boolean hasRichBody() {
        return bodies("ac:rich-text-body").findFirst().isPresent();
    }

    @Override
    public void readBody(Flow into) {
        bodies("ac:rich-text-body").forEach(body -> nodes.children(body, into));
    }

    @Override
    public List<Block> body() {
        Flow flow = new Flow();
        bodies("ac:rich-text-body").forEach(body -> {
            nodes.children(body, flow);
            flow.endLine();
        });
        return flow.finish();
    }

    private Stream<Element> bodies(String name) {
        return element.children().stream().filter(child -> child.normalName().equals(name));
    }

    @Override
    public void warn(String message) {
        nodes.warnings().add(message);
    }
}
