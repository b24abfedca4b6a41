package io.github.camelconfluence.benchmarks;

import java.util.Arrays;
import java.util.Random;

/** Words as unevenly spread as in any language: the n-th most common is n times as rare as the most common. */
final class Zipf {

    private static final String CONSONANTS = "bcdfghklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final double[] sums;

    Zipf(int words) {
        sums = new double[words];
        double sum = 0;
        for (int rank = 0; rank < words; rank++) {
            sum += 1.0 / (rank + 1);
            sums[rank] = sum;
        }
    }

    String words(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word(rank(random)));
        }
        return text.toString();
    }

    private int rank(Random random) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
    }

    /** Of two letters or more; no two ranks have the same. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int syllables = CONSONANTS.length() * VOWELS.length();
        for (int rest = rank; word.isEmpty() || rest > 0; rest /= syllables) {
            int syllable = rest % syllables;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return word.toString();
    }
}
