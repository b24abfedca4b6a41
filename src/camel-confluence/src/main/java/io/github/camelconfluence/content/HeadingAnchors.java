package io.github.camelconfluence.content;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where links within a page lead: to the fragment that Markdown renderers give a heading. Confluence names a heading by
 * its text, by {@code Text-With-Dashes} (Cloud) or {@code PageTitle-Text} (Data Center), by these and {@code .1} where it is
 * the second of that text, or by an anchor macro.
 */
final class HeadingAnchors {

    /** Titles of pages are no longer: behind so many characters the text has begun. */
    private static final int MAX_TITLE = 255;

    private final Map<String, String> fragments = new HashMap<>();
    private final Map<String, List<String>> byText = new HashMap<>();
    private final IdentityHashMap<Block.Heading, String> byHeading = new IdentityHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    private HeadingAnchors() {}

    static HeadingAnchors of(Document document) {
        HeadingAnchors anchors = new HeadingAnchors();
        anchors.collect(document.blocks());
        return anchors;
    }

    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                add(heading);
            } else {
                List<Block> inside = Block.inside(block);
                if (inside != null) {
                    collect(inside);
                }
            }
        }
    }

    private void add(Block.Heading heading) {
        String text = Words.of(heading.content());
        String slug = slug(text);
        int before = used.merge(slug, 1, Integer::sum) - 1;
        String fragment = before == 0 ? slug : slug + "-" + before;
        byHeading.put(heading, fragment);
        fragments.putIfAbsent(key(text), fragment);
        byText.computeIfAbsent(key(text), key -> new ArrayList<>()).add(fragment);
        for (Inline inline : heading.content()) {
            if (inline instanceof Inline.Anchor anchor) {
                fragments.putIfAbsent(key(anchor.name()), fragment);
            }
        }
    }

    String fragment(Block.Heading heading) {
        return byHeading.getOrDefault(heading, "");
    }

    boolean isHeading(String name) {
        return fragments.containsKey(key(name));
    }

    String fragment(String name) {
        String known = known(name);
        for (int at = name.indexOf('-'); known == null && at >= 0 && at < MAX_TITLE; at = name.indexOf('-', at + 1)) {
            known = known(name.substring(at + 1));
        }
        return known == null ? slug(name) : known;
    }

    private @Nullable String known(String name) {
        int dot = name.lastIndexOf('.');
        int number = dot < 0 ? 0 : number(name.substring(dot + 1));
        if (number > 0) {
            List<String> alike = byText.getOrDefault(key(name.substring(0, dot)), List.of());
            if (number < alike.size()) {
                return alike.get(number);
            }
        }
        return fragments.get(key(name));
    }

    /** 0 for what is no number. */
    private static int number(String digits) {
        boolean valid =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Integer.parseInt(digits) : 0;
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        int c;
        for (int i = 0; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    /** As GitHub makes it: lower case, spaces to hyphens, other punctuation left out. */
    private static String slug(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (Character.isLetterOrDigit(c)
                    || c == '-'
                    || c == '_'
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }
}
