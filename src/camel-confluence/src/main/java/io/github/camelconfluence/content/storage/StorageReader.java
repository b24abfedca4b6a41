package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/** Reads storage format into a document; any text gives one. */
public final class StorageReader {

    private static final int TRACKED_ERRORS = 20;
    private static final String MASKED_END = "]] >";

    /** These have no content, whether or not their author closed them. */
    private static final Set<String> EMPTY = Set.of(
            "br",
            "hr",
            "img",
            "col",
            "ri:page",
            "ri:url",
            "ri:user",
            "ri:space",
            "ri:shortcut",
            "ri:blog-post",
            "ri:content-entity",
            "ac:emoticon",
            "ac:anchor");

    private final Macros macros;

    public StorageReader(Macros macros) {
        this.macros = macros;
    }

    public Document read(String xml, Findings findings) {
        Flow flow = new Flow();
        read(xml, findings, flow);
        return new Document(flow.finish());
    }

    /** The same body as well-formed XML: what its author has left open is closed, lines of wiki markup are lines of text. */
    public static String repaired(String xml) {
        var root = Jsoup.parse(endsOfSections(xml), "", parser());
        if (!Nodes.knowsAny(root)) {
            return "<p>"
                    + Entities.escape(Parser.unescapeEntities(xml.strip(), false))
                            .replaceAll("\\R", "<br />") + "</p>";
        }
        root.forEachNode(StorageReader::dropUnlessContent);
        root.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return root.html();
    }

    private static void dropUnlessContent(Node node) {
        if (!(node instanceof Element || node instanceof TextNode)) {
            node.remove();
        }
    }

    private static Parser parser() {
        return Parser.xmlParser()
                .tagSet(new TagSet().onNewTag(StorageReader::closeIfEmpty))
                .setMaxDepth(Document.MAX_DEPTH)
                .setTrackErrors(TRACKED_ERRORS);
    }

    /** Reads a piece of storage format as a part of something larger. */
    public void read(String xml, Findings findings, Flow into) {
        Parser parser = parser();
        var root = Jsoup.parse(endsOfSections(xml), "", parser);
        if (xml.strip().indexOf('\n') > 0 && !Nodes.knowsAny(root)) {
            findings.warn("wiki markup or plain text: kept as it is written, line by line");
            lines(root.childrenSize() == 0 ? root.wholeText() : Parser.unescapeEntities(xml, false), into);
        } else {
            for (ParseError error : parser.getErrors()) {
                findings.warn("malformed: " + error.getErrorMessage());
            }
            new Nodes(macros, findings).children(root, into);
        }
    }

    /** Space exports write the end of an inner section as {@code ]] >}, so that it does not end the one around it. */
    private static String endsOfSections(String xml) {
        int at = xml.indexOf(MASKED_END);
        if (at < 0) {
            return xml;
        }
        StringBuilder out = new StringBuilder(xml.length());
        int from = 0;
        for (; at >= 0; at = xml.indexOf(MASKED_END, from)) {
            int behind = at + MASKED_END.length();
            out.append(xml, from, at).append(isEndOfSection(xml, behind) ? "]]>" : MASKED_END);
            from = behind;
        }
        return out.append(xml, from, xml.length()).toString();
    }

    private static boolean isEndOfSection(String xml, int at) {
        int next = at;
        while (next < xml.length() && Character.isWhitespace(xml.charAt(next))) {
            next++;
        }
        return xml.startsWith("</ac:plain-text-", next) || xml.startsWith("<![CDATA[", next);
    }

    /** Bodies from before storage format came hold no elements, though perhaps a {@code <} of their own; their lines mean something all the same. */
    private static void lines(String text, Flow into) {
        text.lines().forEach(line -> {
            if (line.isBlank()) {
                into.endLine();
            } else {
                into.text(line);
                into.inline(new Inline.Break());
            }
        });
    }

    private static void closeIfEmpty(Tag tag) {
        if (EMPTY.contains(tag.normalName())) {
            tag.set(Tag.Void);
        }
    }
}
