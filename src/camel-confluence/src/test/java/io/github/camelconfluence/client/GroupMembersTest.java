package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.v1.GroupMembers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupMembersTest {

    private static final int ROWS = 1_000;
    private final AtomicInteger read = new AtomicInteger();

    private NextSlices<Member> listing(int slices) {
        return new NextSlices<>(next -> {
            int number = read.getAndIncrement();
            List<Member> rows = IntStream.range(number * ROWS, (number + 1) * ROWS)
                    .mapToObj(id -> new Member("" + id, null, null))
                    .toList();
            return new NextSlices.Slice<>(rows, number + 1 < slices ? "" + number : null);
        });
    }

    @Test
    void asManyAreKeptAsAGroupMayHave() {
        assertThat(GroupMembers.all("staff", listing(GroupMembers.MOST / ROWS))).hasSize(GroupMembers.MOST);
    }

    @Test
    void aListWithoutEndIsGivenUp() {
        assertThatThrownBy(() -> GroupMembers.all("staff", listing(Integer.MAX_VALUE)))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("'staff'")
                .hasMessageContaining("200000");
        assertThat(read).hasValue(GroupMembers.MOST / ROWS + 1);
    }
}
