package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Target;
import io.github.camelconfluence.content.storage.StorageReader;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What stands within a line. The parser bounds how deep it is nested. */
final class InlineNodes {

    private static final int LEAST_ADDRESSES = 100_000;

    private final StorageReader html;
    private final Findings findings;

    /** A long address that is defined once may be referred to by every other word. */
    private long addresses;

    InlineNodes(int length, StorageReader html, Findings findings) {
        this.addresses = Math.max(length, LEAST_ADDRESSES);
        this.html = html;
        this.findings = findings;
    }

    /** In normal form; empty where nothing shows. */
    List<Inline> line(Node parent) {
        Flow flow = new Flow();
        children(parent, flow);
        return line(flow);
    }

    static List<Inline> line(Flow flow) {
        List<Block> blocks = flow.finish();
        return !blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph
                ? paragraph.content()
                : List.of();
    }

    private void children(Node parent, Flow flow) {
        HtmlTags tags = new HtmlTags();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, flow, tags);
        }
        tags.closeAll(flow);
    }

    /** @param tags those open around the node, by the same parent */
    void add(Node node, Flow flow, HtmlTags tags) {
        if (node instanceof Text text) {
            flow.text(TickedFormula.without(text));
        } else if (node instanceof Code code) {
            flow.inline(
                    TickedFormula.is(code)
                            ? new Inline.Formula(code.getLiteral())
                            : new Inline.CodeSpan(code.getLiteral()));
        } else if (node instanceof Tex tex) {
            flow.inline(new Inline.Formula(tex.text));
        } else if (node instanceof Emphasis) {
            styled(Style.EMPHASIS, node, flow);
        } else if (node instanceof StrongEmphasis) {
            styled(Style.STRONG, node, flow);
        } else if (node instanceof Strikethrough) {
            styled(Style.STRIKE, node, flow);
        } else if (node instanceof Link link) {
            link(link, flow);
        } else if (node instanceof Image image) {
            image(image, flow);
        } else if (node instanceof SoftLineBreak) {
            flow.text(" ");
        } else if (node instanceof HardLineBreak) {
            flow.inline(new Inline.Break());
        } else if (node instanceof HtmlInline tag) {
            html(tag.getLiteral(), flow, tags);
        } else {
            children(node, flow);
        }
    }

    private void styled(Style style, Node node, Flow flow) {
        flow.open(content -> List.of(new Inline.Styled(style, content)));
        children(node, flow);
        flow.close();
    }

    private void link(Link link, Flow flow) {
        if (!isAffordable(link.getDestination())) {
            children(link, flow);
            return;
        }
        Target target = Target.address(link.getDestination());
        flow.open(content -> List.of(new Inline.Link(target, content)));
        children(link, flow);
        flow.close();
    }

    private void image(Image image, Flow flow) {
        StringBuilder alternative = new StringBuilder();
        PlainWords.append(image, alternative);
        String title = image.getTitle() == null ? "" : image.getTitle();
        if (image.getDestination().isBlank() || !isAffordable(image.getDestination() + title)) {
            flow.text(alternative.toString());
        } else {
            flow.inline(new Inline.Image(new Target.Url(image.getDestination()), alternative.toString(), title));
        }
    }

    private boolean isAffordable(String address) {
        addresses -= address.length();
        if (addresses < 0) {
            findings.warn("link was dropped: addresses that are referred to are longer than the text");
        }
        return addresses >= 0;
    }

    private void html(String tag, Flow flow, HtmlTags tags) {
        if (HtmlTags.isImage(tag)) {
            html.read(tag, findings, flow);
        } else {
            tags.add(tag, flow);
        }
    }
}
