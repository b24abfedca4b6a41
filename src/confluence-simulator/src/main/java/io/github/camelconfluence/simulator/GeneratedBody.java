package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.ContentId;
import java.util.SplittableRandom;

/** A heading, three to eight paragraphs, a list and a code macro, always the same for an id. */
final class GeneratedBody implements Body {

    private static final String[] WORDS = ("the service reads its queue and writes each record once after a restart the"
                    + " operator checks the log for errors and compares the count with the report before the next batch"
                    + " starts a failed record is kept and tried again when the limit allows it")
            .split(" ");

    @Override
    public String storage(ContentId id) {
        SplittableRandom random = new SplittableRandom(id.value());
        StringBuilder storage = new StringBuilder("<h2>Section ").append(id).append("</h2>");
        int paragraphs = random.nextInt(3, 9);
        for (int i = 0; i < paragraphs; i++) {
            storage.append("<p>");
            sentence(storage, random, random.nextInt(20, 60));
            storage.append("</p>");
        }
        storage.append("<ul><li><p>first</p></li><li><p>second</p></li></ul>")
                .append("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[run --page ")
                .append(id)
                .append("]]></ac:plain-text-body></ac:structured-macro>");
        return storage.toString();
    }

    private static void sentence(StringBuilder storage, SplittableRandom random, int words) {
        for (int i = 0; i < words; i++) {
            storage.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        storage.append('.');
    }
}
