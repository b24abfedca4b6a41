package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/** Reads storage format into a document; any text gives one. */
public final class StorageReader {

    private static final int TRACKED_ERRORS = 20;

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

    /** Reads a piece of storage format as a part of something larger. */
    public void read(String xml, Findings findings, Flow into) {
        Parser parser = Parser.xmlParser()
                .tagSet(new TagSet().onNewTag(StorageReader::closeIfEmpty))
                .setMaxDepth(Document.MAX_DEPTH)
                .setTrackErrors(TRACKED_ERRORS);
        var root = Jsoup.parse(endsOfSections(xml), "", parser);
        for (ParseError error : parser.getErrors()) {
            findings.warn("malformed: " + error.getErrorMessage());
        }
        if (root.childrenSize() == 0 && root.wholeText().strip().indexOf('\n') > 0) {
            findings.warn("wiki markup or plain text: kept as it is written, line by line");
            lines(root.wholeText(), into);
        } else {
            new Nodes(macros, findings).children(root, into);
        }
    }

    /** Space exports write the end of an inner section as {@code ]] >}, so that it does not end the one around it. */
    private static String endsOfSections(String xml) {
        return xml.contains("]] >")
                ? xml.replace("]] ></ac:plain-text-", "]]></ac:plain-text-").replace("]] ><![CDATA[", "]]><![CDATA[")
                : xml;
    }

    /** Bodies from before storage format came hold no elements; their lines mean something all the same. */
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
