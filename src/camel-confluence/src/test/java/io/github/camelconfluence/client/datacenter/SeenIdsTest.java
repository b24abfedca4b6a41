package io.github.camelconfluence.client.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.client.ContentId;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

    private final SeenIds seen = new SeenIds();

    @Test
    void anIdIsNewOnceHoweverManyThereAre() {
        for (int number = 1; number <= 100_000; number++) {
            assertThat(seen.add(new ContentId("" + 7L * number))).isTrue();
        }
        for (int number = 1; number <= 100_000; number++) {
            assertThat(seen.add(new ContentId("" + 7L * number))).isFalse();
        }
        assertThat(seen.size()).isEqualTo(100_000);
    }

    @Test
    void idsThatLookAlikeAreDifferent() {
        List<Object> ids = List.of(
                new ContentId("12"),
                new ContentId("att12"),
                new ContentId("012"),
                new ContentId("att012"),
                new ContentId("0"),
                new ContentId("999999999999999999"),
                new ContentId("9999999999999999999999"),
                "12");
        assertThat(ids).allMatch(seen::add).noneMatch(seen::add);
        assertThat(seen.size()).isEqualTo(ids.size());
    }

    @Test
    void aListingKeepsNoneOfTheIdsThatItHasGiven() {
        List<WeakReference<ContentId>> given = new ArrayList<>();
        OffsetSlices<ContentId> slices = new OffsetSlices<>(start -> slice(start, given), id -> id);
        int rows = 0;
        for (int slice = 0; slice < 10; slice++) {
            rows += slices.next().size();
        }
        assertThat(rows).isEqualTo(10 * 200 - 9);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            System.gc();
            return given.subList(0, 1000).stream().allMatch(id -> id.get() == null);
        });
        assertThat(slices.hasNext()).isTrue();
    }

    private static Rows<ContentId> slice(int start, List<WeakReference<ContentId>> given) {
        List<ContentId> ids = IntStream.range(start, start + 200)
                .mapToObj(number -> new ContentId("" + (1_000_000 + number)))
                .toList();
        ids.forEach(id -> given.add(new WeakReference<>(id)));
        return new Rows<>(ids, ids, "more");
    }
}
