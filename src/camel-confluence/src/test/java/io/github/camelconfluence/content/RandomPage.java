package io.github.camelconfluence.content;

import java.util.List;
import java.util.Random;

/** Pages of random blocks and marks around text that looks like markup wherever it can. */
final class RandomPage {

    private static final String SIGNS = "*_`[]()#&!~|\\-+1.=:>\"'$«「」。、😀·";
    private static final String LETTERS = "abXé漢字 9";
    private static final List<String> MARKS = List.of("strong", "em", "u", "code", "strong", "em");

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private RandomPage(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        RandomPage page = new RandomPage(random);
        page.blocks(0);
        return page.out.toString();
    }

    private void blocks(int depth) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(depth < 3 ? 8 : 3)) {
                case 0, 1, 2 -> element("p", () -> inlines(0));
                case 3 -> list("ul", depth);
                case 4 -> list("ol", depth);
                case 5 -> element("blockquote", () -> blocks(depth + 1));
                case 6 -> code();
                default -> outermost(depth);
            }
        }
    }

    private void outermost(int depth) {
        if (depth > 0) {
            element("p", () -> inlines(0));
        } else if (random.nextBoolean()) {
            element("h" + (1 + random.nextInt(6)), () -> inlines(1));
        } else {
            table();
        }
    }

    private void element(String name, Runnable content) {
        out.append('<').append(name).append('>');
        content.run();
        out.append("</").append(name.split(" ", 2)[0]).append('>');
    }

    private void list(String name, int depth) {
        element(random.nextInt(4) == 0 ? name + " start=\"" + random.nextInt(12) + "\"" : name, () -> {
            for (int i = 0; i <= random.nextInt(3); i++) {
                element("li", () -> {
                    if (random.nextInt(5) > 0) {
                        inlines(0);
                    }
                    if (random.nextInt(3) == 0) {
                        blocks(depth + 1);
                    }
                });
            }
        });
    }

    private void table() {
        element("table", () -> {
            int columns = 1 + random.nextInt(3);
            for (int row = 0; row <= random.nextInt(3); row++) {
                String cell = row == 0 && random.nextBoolean() ? "th" : "td";
                element("tr", () -> {
                    for (int i = 0; i < columns; i++) {
                        element(cell, () -> inlines(1));
                    }
                });
            }
        });
    }

    private void code() {
        out.append("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[x")
                .append(word().replace("]]>", ""))
                .append("\n\n\tx")
                .append(word())
                .append("]]></ac:plain-text-body></ac:structured-macro>");
    }

    private void inlines(int depth) {
        for (int i = 0; i <= random.nextInt(4); i++) {
            if (depth < 4 && random.nextInt(3) == 0) {
                String mark = MARKS.get(random.nextInt(MARKS.size()));
                element(mark, () -> inlines(depth + 1));
            } else if (depth < 4 && random.nextInt(8) == 0) {
                element("a href=\"/u?a=(1&amp;b=*_" + random.nextInt(3) + "\"", () -> inlines(depth + 1));
            } else if (depth == 0 && random.nextInt(8) == 0) {
                out.append(random.nextBoolean() ? "<br/>" : " <del>struck out</del> ");
            } else {
                out.append(word().replace("&", "&amp;").replace("<", "&lt;"));
            }
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            String from = random.nextInt(3) == 0 ? SIGNS : LETTERS;
            int at = random.nextInt(from.codePointCount(0, from.length()));
            word.appendCodePoint(from.codePointAt(from.offsetByCodePoints(0, at)));
        }
        return word.toString();
    }
}
