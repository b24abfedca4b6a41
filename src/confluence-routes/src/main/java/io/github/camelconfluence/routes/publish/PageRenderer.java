package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.PageBody;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Turns Markdown into the storage format of Confluence. A link to another file of the folder becomes a link to its page, by
 * title, so that it may be published before that page; an image beside becomes an attachment.
 */
final class PageRenderer {

    private static final String CHILDREN =
            "<ac:structured-macro ac:name=\"children\"><ac:parameter ac:name=\"all\">true</ac:parameter></ac:structured-macro>";

    /** What shows code must not be taken for a link. Text is escaped, so that nothing else looks like a tag. */
    private static final Pattern LINK =
            Pattern.compile("<!\\[CDATA\\[.*?]]>|<a href=\"([^\":?#]+)(?:#([^\"]*))?\">(.*?)</a>", Pattern.DOTALL);

    private static final Pattern IMAGE =
            Pattern.compile("!\\[[^\\]\\n]*]\\(\\s*<?([^)>\\s:]+)>?(?:\\s+\"[^\"\\n]*\")?\\s*\\)");
    private static final long LARGEST_FILE = 20 * 1024 * 1024;

    private final PageBody bodies = new PageBody(new ContentConverter());
    private final SourceTree tree;

    PageRenderer(SourceTree tree) {
        this.tree = tree;
    }

    RenderedPage render(SourcePage page) throws IOException {
        if (page.isBareFolder()) {
            return new RenderedPage(page.title(), CHILDREN, Map.of());
        }
        String storage = bodies.storage(page.markdown());
        String linked = LINK.matcher(storage).replaceAll(found -> Matcher.quoteReplacement(linked(page, found)));
        return new RenderedPage(page.title(), linked, files(page));
    }

    private String linked(SourcePage page, MatchResult link) {
        Optional<SourcePage> target = link.group(1) == null ? Optional.empty() : target(page, link.group(1));
        return target.map(to -> "<ac:link" + (link.group(2) == null ? "" : " ac:anchor=\"" + link.group(2) + "\"")
                        + "><ri:page ri:content-title=\"" + attribute(to.title()) + "\" /><ac:link-body>"
                        + link.group(3) + "</ac:link-body></ac:link>")
                .orElse(link.group());
    }

    private Optional<SourcePage> target(SourcePage from, String address) {
        return resolved(from, Parser.unescapeEntities(address, true))
                .map(file -> tree.root().relativize(file).toString().replace('\\', '/'))
                .flatMap(path -> tree.page(path)
                        .or(() -> tree.page(path + "/index.md"))
                        .or(() -> tree.page(path + "/README.md"))
                        .or(() -> tree.page(path + "/")));
    }

    /** The images that lie in the folder; Confluence knows them by their names alone. */
    private Map<String, Path> files(SourcePage page) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Matcher image = IMAGE.matcher(page.markdown());
        while (image.find()) {
            Optional<Path> file = resolved(page, image.group(1)).filter(Files::isRegularFile);
            if (file.isEmpty()) {
                continue;
            }
            Path real = file.get().toRealPath();
            Path other = files.put(name(real), real);
            if (!real.startsWith(tree.root()) || Files.size(real) > LARGEST_FILE) {
                throw new PublishingRefusedException(page.path() + " shows " + image.group(1)
                        + ", which lies outside of publish.folder or has more than 20 MB: leave it out");
            }
            if (other != null && !other.equals(real)) {
                throw new PublishingRefusedException(page.path() + " shows two images of one name, " + other + " and "
                        + real + ": rename one, since a page has one attachment of a name");
            }
        }
        return files;
    }

    /** Empty for what is not below the folder. */
    private Optional<Path> resolved(SourcePage from, String address) {
        try {
            Path folder = tree.root().resolve(from.path()).resolveSibling(".");
            Path file = folder.resolve(URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .normalize();
            return file.startsWith(tree.root()) ? Optional.of(file) : Optional.empty();
        } catch (IllegalArgumentException notAPath) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
