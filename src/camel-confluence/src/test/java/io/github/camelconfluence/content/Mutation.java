package io.github.camelconfluence.content;

import java.util.List;
import java.util.Random;

/** Pages as a broken macro, a cut connection or a careless script leave them. */
final class Mutation {

    private static final int MAX_EDITS = 6;

    private Mutation() {}

    static String of(List<String> pages, Random random) {
        StringBuilder page = new StringBuilder(pages.get(random.nextInt(pages.size())));
        int edits = 1 + random.nextInt(MAX_EDITS);
        for (int i = 0; i < edits && page.length() > 2; i++) {
            int from = random.nextInt(page.length());
            int to = Math.min(page.length(), from + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> page.delete(from, to);
                case 1 -> page.insert(random.nextInt(page.length()), page.substring(from, to));
                case 2 -> page.setLength(from);
                default -> page.insert(from, piece(pages.get(random.nextInt(pages.size())), random));
            }
        }
        return page.toString();
    }

    private static String piece(String other, Random random) {
        if (other.isEmpty()) {
            return "<";
        }
        int from = random.nextInt(other.length());
        return other.substring(from, Math.min(other.length(), from + random.nextInt(80)));
    }
}
