package io.github.camelconfluence.content.chunk;

import java.util.Random;
import java.util.function.Supplier;

/** Pages of random words in the shapes and sizes in which people write pages. */
final class WrittenPage {

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private WrittenPage(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        WrittenPage page = new WrittenPage(random);
        page.blocks();
        int sections = random.nextInt(8);
        for (int i = 0; i < sections; i++) {
            int level = 1 + random.nextInt(3);
            page.element("h" + level, page.words(1 + random.nextInt(5)));
            page.blocks();
        }
        return page.out.toString();
    }

    private void blocks() {
        int count = random.nextInt(random.nextInt(4) == 0 ? 25 : 6);
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(10)) {
                case 0 -> list("ul");
                case 1 -> list("ol");
                case 2 -> table();
                case 3 -> macro("info", "rich-text-body", "<p>" + sentences(3) + "</p>");
                case 4 -> macro("code", "plain-text-body", "<![CDATA[" + code() + "]]>");
                default -> element("p", sentences(6));
            }
        }
    }

    private void list(String name) {
        element(name, many(15, () -> "<li>" + sentences(2) + "</li>"));
    }

    private void table() {
        int columns = 1 + random.nextInt(4);
        String head = "<tr>" + ("<th>" + words(1) + "</th>").repeat(columns) + "</tr>";
        element(
                "table",
                head
                        + many(30, () -> {
                            StringBuilder row = new StringBuilder("<tr>");
                            for (int i = 0; i < columns; i++) {
                                row.append("<td>")
                                        .append(words(1 + random.nextInt(8)))
                                        .append("</td>");
                            }
                            return row.append("</tr>").toString();
                        }));
    }

    private String code() {
        return many(25, () -> random.nextInt(6) == 0 ? "\n" : "    " + words(1 + random.nextInt(6)) + ";\n");
    }

    private void macro(String name, String body, String content) {
        element("ac:structured-macro ac:name=\"" + name + "\"", "<ac:" + body + ">" + content + "</ac:" + body + ">");
    }

    private void element(String name, String content) {
        out.append('<').append(name).append('>').append(content);
        out.append("</").append(name.split(" ", 2)[0]).append(">\n");
    }

    private String sentences(int most) {
        return many(most, () -> {
            String words = words(4 + random.nextInt(16));
            return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ". ";
        });
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ");
            int length = 2 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                words.append((char) ('a' + random.nextInt(26)));
            }
        }
        return words.toString();
    }

    private String many(int most, Supplier<String> one) {
        StringBuilder all = new StringBuilder();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            all.append(one.get());
        }
        return all.toString();
    }
}
