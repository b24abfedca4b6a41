package io.github.camelconfluence.content.storage;

/** Numbers in attributes, which may be anything. */
final class Numbers {

    private Numbers() {}

    /** Within the bounds, and 1 for what is no number. */
    static int between(int least, int most, String number) {
        String digits = number.strip();
        boolean valid =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Math.min(most, Math.max(least, Integer.parseInt(digits))) : 1;
    }
}
