package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Target;
import io.github.camelconfluence.content.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where links and images of Markdown lead to in Confluence. */
final class Links {

    private final Addresses addresses;
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();

    Links(Document document) {
        this.addresses = new Addresses(References.NONE, document);
        collect(document.blocks());
    }

    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                headings.putIfAbsent("#" + addresses.fragment(heading), name(Words.of(heading.content())));
            } else {
                List<Block> inside = Block.inside(block);
                if (inside != null) {
                    collect(inside);
                }
            }
        }
    }

    /** Headings of the same text are numbered from the second on. */
    private String name(String heading) {
        int number = before.merge(heading, 1, Integer::sum) - 1;
        return number == 0 ? heading : heading + "." + number;
    }

    /** Empty for what runs a script or names something that Markdown cannot name. */
    Optional<String> address(Target target) {
        return target instanceof Target.Url ? addresses.of(target) : Optional.empty();
    }

    /** Confluence finds a heading by its text, not by the fragment that Markdown renderers give it. */
    String anchor(Target.Anchor anchor) {
        return headings.getOrDefault(addresses.of(anchor).orElse(""), anchor.name());
    }

    /** The name of the attachment that an image without a host is, wherever its author keeps the file. */
    static Optional<String> attachment(String address) {
        String path = Target.decoded(address.strip());
        int end = firstOf(path, '?', '#');
        path = path.substring(0, end);
        String name = path.substring(path.lastIndexOf('/') + 1).strip();
        boolean relative = !path.startsWith("/") && path.indexOf(':') < 0 && !name.isEmpty();
        return relative ? Optional.of(name) : Optional.empty();
    }

    private static int firstOf(String path, char first, char second) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != first && path.charAt(end) != second) {
            end++;
        }
        return end;
    }
}
