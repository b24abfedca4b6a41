package io.github.camelconfluence.search.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What somebody might ask, and each place that answers it; the README beside the questions says how that is judged. */
record Question(String id, String kind, String question, List<Answer> answers) {

    /** @param heading for readers of the questions: it does not decide */
    record Answer(String space, String page, String heading, String snippet) {

        boolean isIn(Found passage) {
            return isOnThePageOf(passage) && BareText.of(passage.text()).contains(BareText.of(snippet));
        }

        private boolean isOnThePageOf(Found passage) {
            return passage.space().equals(space) && passage.page().equals(page);
        }
    }

    static List<Question> all() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(BenchmarkSite.FOLDER.resolve("questions.jsonl"))) {
            questions.add(json.readValue(line, Question.class));
        }
        return questions;
    }

    boolean isAnsweredBy(Found passage) {
        return answers.stream().anyMatch(answer -> answer.isIn(passage));
    }

    boolean isAnsweredOnThePageOf(Found passage) {
        return answers.stream().anyMatch(answer -> answer.isOnThePageOf(passage));
    }

    /** What was tuned, was tuned on the even ones. */
    boolean isEven() {
        return Integer.parseInt(id.substring(1)) % 2 == 0;
    }
}
