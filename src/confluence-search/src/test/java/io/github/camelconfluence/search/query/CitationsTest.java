package io.github.camelconfluence.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationsTest {

    @Test
    void sourcesAreNumberedInTheOrderInWhichTheyAreNamed() {
        Citations citations = new Citations("Weekly [3]. By hand [1][3].", 5);

        assertThat(citations.text()).isEqualTo("Weekly [1]. By hand [2][1].");
        assertThat(citations.cited()).containsExactly(3, 1);
    }

    @Test
    void whatNamesNoSourceIsTakenOut() {
        assertThat(new Citations("Weekly [9]. By hand [0] and so on [2].", 2).text())
                .isEqualTo("Weekly. By hand and so on [1].");
    }

    @Test
    void severalInOnePairOfBracketsAreUnderstood() {
        Citations citations = new Citations("Weekly [2, 9; 1]. Always【2】.", 2);

        assertThat(citations.text()).isEqualTo("Weekly [1][2]. Always[1].");
    }

    @Test
    void anIndexInCodeIsNoCitation() {
        Citations citations = new Citations("It is `args[0]`, then `args[1]`.", 2);

        assertThat(citations.text()).isEqualTo("It is `args[0]`, then `args[1]`.");
        assertThat(citations.backsWords()).isFalse();
    }

    @Test
    void aListThatNeverEndsIsReadToItsEndAndIsNone() {
        String list = "[1" + ",1".repeat(4_000) + "]";

        assertThat(new Citations("Yes " + list, 2).cited()).isEmpty();
    }

    @Test
    void aNumberAloneBacksNothing() {
        assertThat(new Citations("[1]", 2).backsWords()).isFalse();
        assertThat(new Citations("Yes [1]", 2).backsWords()).isTrue();
    }
}
