package io.github.camelconfluence.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What an author does to the Markdown of a page: changes, adds, removes and moves blocks. */
final class MarkdownEdit {

    private MarkdownEdit() {}

    static String of(String markdown, Random random) {
        List<String> blocks = blocks(markdown);
        int at = random.nextInt(blocks.size());
        switch (random.nextInt(5)) {
            case 0 -> blocks.remove(at);
            case 1 -> blocks.add(at, "A new paragraph " + random.nextInt(100) + ".");
            case 2 -> blocks.set(at, changed(blocks.get(at), random));
            case 3 -> blocks.add(random.nextInt(blocks.size()), blocks.remove(at));
            default -> {
                int end = Math.min(blocks.size(), at + 1 + random.nextInt(4));
                blocks.subList(at, end).replaceAll(block -> changed(block, random));
            }
        }
        return String.join("\n\n", blocks);
    }

    /** With a few more words somewhere, and nothing taken away but what they part. */
    static String moreWords(String markdown, Random random) {
        List<String> blocks = blocks(markdown);
        int at = random.nextInt(blocks.size());
        blocks.set(at, changed(blocks.get(at), random));
        return String.join("\n\n", blocks);
    }

    /** With a new paragraph between two blocks, nothing else: not above code, whose title the block before may be. */
    static String inserted(String markdown, Random random) {
        List<String> blocks = blocks(markdown);
        int at = random.nextInt(blocks.size() + 1);
        while (at < blocks.size() && blocks.get(at).startsWith("```")) {
            at++;
        }
        blocks.add(at, "A new paragraph " + random.nextInt(100) + ".");
        return String.join("\n\n", blocks);
    }

    private static String changed(String block, Random random) {
        String[] words = block.split(" ", -1);
        words[random.nextInt(words.length)] += " changed";
        return String.join(" ", words);
    }

    /** Cut where an empty line is outside of code and of what is indented. */
    private static List<String> blocks(String markdown) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        String fence = "";
        boolean afterBlank = false;
        for (String line : markdown.split("\n", -1)) {
            boolean outer = !line.isEmpty() && !line.startsWith(" ") && !line.startsWith(">");
            if (fence.isEmpty() && afterBlank && outer) {
                blocks.add(block.toString().strip());
                block.setLength(0);
            }
            if (line.startsWith("```")) {
                String ticks = line.replaceAll("[^`].*", "");
                fence = fence.isEmpty() ? ticks : line.equals(fence) ? "" : fence;
            }
            block.append(line).append('\n');
            afterBlank = line.isBlank();
        }
        blocks.add(block.toString().stripTrailing());
        return blocks;
    }
}
