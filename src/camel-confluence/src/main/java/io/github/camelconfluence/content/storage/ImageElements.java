package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Images: an attachment or an address, with alternative text, title and caption. */
final class ImageElements {

    private ImageElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("ac:image", ImageElements::image);
        readers.put("img", ImageElements::htmlImage);
    }

    private static void image(Element element, Flow flow, Nodes nodes) {
        Optional<Target> source = Resources.target(element, "");
        List<Block> others = new ArrayList<>();
        List<Inline> caption = caption(element, others, nodes);
        if (source.isEmpty()) {
            nodes.findings().warn("image without a source was dropped");
            words(element, caption, flow);
        } else {
            shown(source.get(), element, caption, flow);
        }
        if (!others.isEmpty()) {
            flow.blocks(others);
        }
    }

    private static void words(Element element, List<Inline> caption, Flow flow) {
        flow.text(element.attr("ac:alt"));
        if (!caption.isEmpty()) {
            flow.text(" ");
            flow.inlines(caption);
        }
    }

    private static void shown(Target source, Element element, List<Inline> caption, Flow flow) {
        Inline image = new Inline.Image(source, element.attr("ac:alt"), element.attr("ac:title"));
        String address = element.attr("ac:href");
        if (!address.isEmpty()) {
            image = new Inline.Link(new Target.Url(address), List.of(image));
        }
        if (!caption.isEmpty() || flow.isBetweenBlocks() && standsAlone(element)) {
            flow.block(new Block.Figure(image, caption));
        } else {
            flow.inline(image);
        }
    }

    private static boolean standsAlone(Element element) {
        Element parent = element.parent();
        boolean inText = parent != null
                && (parent.normalName().equals("p") || parent.normalName().equals("span"));
        return !inText && !(element.nextSibling() instanceof org.jsoup.nodes.TextNode text && !text.isBlank());
    }

    /** A caption is one line of text; what else stands in it goes behind the image. */
    private static List<Inline> caption(Element element, List<Block> others, Nodes nodes) {
        List<Inline> caption = new ArrayList<>();
        for (Element child : Children.of(element)) {
            if (child.normalName().equals("ac:caption")) {
                for (Block block : nodes.blocks(child)) {
                    if (block instanceof Block.Paragraph paragraph) {
                        caption.addAll(paragraph.content());
                    } else {
                        others.add(block);
                    }
                }
            }
        }
        return List.copyOf(caption);
    }

    private static void htmlImage(Element element, Flow flow, Nodes nodes) {
        String source = element.attr("src").strip();
        String alternative = element.attr("alt");
        if (source.isEmpty() || source.startsWith("data:")) {
            flow.text(alternative);
        } else {
            flow.inline(new Inline.Image(new Target.Url(source), alternative, element.attr("title")));
        }
    }
}
