package io.github.camelconfluence.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.camelconfluence.search.query.ReciprocalRankFusion.Ranked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

    @Test
    void whatBothRankingsKnowComesBeforeWhatIsFirstInOne() {
        assertThat(fused(List.of("first", "both"), List.of("other", "both"))).startsWith("both");
    }

    @Test
    void whatIsFirstEverywhereHasTheScoreOne() {
        assertThat(ranked(List.of("best", "next"), List.of("best")).get(0).score())
                .isCloseTo(1, within(1e-9));
        assertThat(ranked(List.of("best", "next")).get(0).score()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsFirstInOneComesBeforeWhatIsFarDownInBoth() {
        List<String> one = new ArrayList<>(List.of("first"));
        List<String> other = new ArrayList<>();
        for (int place = 2; place <= 15; place++) {
            one.add("of one " + place);
            other.add("of the other " + place);
        }
        one.add("far down");
        other.add("far down");

        assertThat(fused(one, other)).containsSubsequence("first", "far down");
    }

    @Test
    void eachPlaceCountsOneOverTenAndThePlace() {
        assertThat(ranked(List.of("a", "b"), List.of("c")).get(2))
                .satisfies(last -> assertThat(last.value()).isEqualTo("b"))
                .satisfies(last -> assertThat(last.score()).isCloseTo((1 / 12.0) / (2 / 11.0), within(1e-9)));
    }

    @Test
    void equalScoresKeepTheFirstRankingsOrder() {
        assertThat(fused(List.of("a", "b"), List.of("c", "d"))).containsExactly("a", "c", "b", "d");
    }

    @Test
    void oneRankingAloneIsKeptAsItIs() {
        assertThat(fused(List.of("a", "b", "c"))).containsExactly("a", "b", "c");
    }

    @Test
    void theSameThingIsKnownByItsKeyHoweverTheRankingsReadIt() {
        List<Ranked<String>> ranked = ReciprocalRankFusion.of(
                List.of(List.of("x by meaning"), List.of("x by words")), name -> name.substring(0, 1));

        assertThat(ranked)
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("x by meaning"));
    }

    @SafeVarargs
    private static List<String> fused(List<String>... rankings) {
        return ranked(rankings).stream().map(Ranked::value).toList();
    }

    @SafeVarargs
    private static List<Ranked<String>> ranked(List<String>... rankings) {
        return ReciprocalRankFusion.of(List.of(rankings), name -> name);
    }
}
