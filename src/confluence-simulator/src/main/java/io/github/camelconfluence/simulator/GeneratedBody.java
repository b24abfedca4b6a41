package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.ContentId;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A heading, three to eight paragraphs, a list and a code macro, always the same for an id. */
final class GeneratedBody implements Body {

    private static final String[] WORDS = ("the service reads its queue and writes each record once after a restart the"
                    + " operator checks the log for errors and compares the count with the report before the next batch"
                    + " starts a failed record is kept and tried again when the limit allows it")
            .split(" ");

    /** Chosen from, because listing a thousand bodies must not mean composing them word by word. */
    private static final String[] SENTENCES =
            IntStream.range(0, 512).mapToObj(GeneratedBody::sentence).toArray(String[]::new);

    @Override
    public String storage(ContentId id) {
        SplittableRandom random = new SplittableRandom(id.value());
        StringBuilder storage = new StringBuilder(2048);
        storage.append("<h2>Section ").append(id).append("</h2>");
        int paragraphs = random.nextInt(3, 9);
        for (int i = 0; i < paragraphs; i++) {
            storage.append("<p>");
            int sentences = random.nextInt(1, 5);
            for (int j = 0; j < sentences; j++) {
                storage.append(SENTENCES[random.nextInt(SENTENCES.length)]).append(' ');
            }
            storage.append("</p>");
        }
        storage.append("<ul><li><p>first</p></li><li><p>second</p></li></ul>")
                .append("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[run --page ")
                .append(id)
                .append("]]></ac:plain-text-body></ac:structured-macro>");
        return storage.toString();
    }

    private static String sentence(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int words = random.nextInt(8, 24);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return sentence.append('.').toString();
    }
}
