package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ContentId;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids that a listing has given. All of them: whether one comes again cannot be told from the last few, because what is edited
 * meanwhile moves in the order, and a listing that begins anew would never end. Those of contents, which may be a million,
 * are kept as numbers: 16 to 32 bytes each, where as objects they take about 100. Not thread-safe.
 */
final class SeenIds {

    private static final String ATTACHMENT = "att";
    private static final Pattern NUMBER = Pattern.compile("(?:att)?[1-9][0-9]{0,17}");

    /** Open addressing with linear probing, at most half full; 0 is free. */
    private long[] numbers = new long[512];

    private int count;
    private final Set<Object> others = new HashSet<>();

    /** Returns whether it is new. */
    boolean add(Object id) {
        if (id instanceof ContentId content && NUMBER.matcher(content.value()).matches()) {
            return add(number(content.value()));
        }
        return others.add(id);
    }

    int size() {
        return count + others.size();
    }

    /** Attachments count from one as well: theirs are negative. */
    private static long number(String id) {
        return id.startsWith(ATTACHMENT) ? -Long.parseLong(id.substring(ATTACHMENT.length())) : Long.parseLong(id);
    }

    private boolean add(long number) {
        int at = place(numbers, number);
        if (numbers[at] == number) {
            return false;
        }
        numbers[at] = number;
        count++;
        if (count > numbers.length / 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[numbers.length * 2];
        for (long number : numbers) {
            if (number != 0) {
                larger[place(larger, number)] = number;
            }
        }
        numbers = larger;
    }

    /** Where the number is, or where it belongs. */
    private static int place(long[] numbers, long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & numbers.length - 1;
        while (numbers[at] != 0 && numbers[at] != number) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }
}
