package io.github.camelconfluence.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

    @Test
    void whatIsAskedIsTakenWithoutTheSpacesAround() {
        SearchRequest request = new SearchRequest("  why? ", List.of(" RP", "RP"), List.of(), 50);

        assertThat(request.question()).isEqualTo("why?");
        assertThat(request.spaces()).containsExactly("RP");
    }

    @Test
    void aQuestionMayHaveLines() {
        assertThat(new SearchRequest("why\n\tnot?", List.of(), List.of(), 1).question())
                .isEqualTo("why\n\tnot?");
    }

    @Test
    void theParameterThatIsWrongIsNamed() {
        refused(" ", List.of(), List.of(), 10, "question must not be blank");
        refused("x".repeat(1_001), List.of(), List.of(), 10, "question must not be longer than 1000 characters");
        refused("x", List.of(""), List.of(), 10, "space must not be blank");
        refused("x", List.of(), List.of("l".repeat(256)), 10, "label must not be longer than 255 characters");
        refused("x", List.of(), Collections.nCopies(51, "l"), 10, "label must not be given more than 50 times");
        refused("x\0y", List.of(), List.of(), 10, "question must not contain control characters");
        refused("x", List.of("R\0P"), List.of(), 10, "space must not contain control characters");
        refused("x", List.of(), List.of("o\nps"), 10, "label must not contain control characters");
        refused("x", List.of(), List.of(), 0, "k must be a whole number from 1 to 50");
        refused("x", List.of(), List.of(), 51, "k must be a whole number from 1 to 50");
    }

    private static void refused(String question, List<String> spaces, List<String> labels, int most, String why) {
        assertThatThrownBy(() -> new SearchRequest(question, spaces, labels, most))
                .isInstanceOf(InvalidSearchException.class)
                .hasMessageStartingWith(why);
    }
}
