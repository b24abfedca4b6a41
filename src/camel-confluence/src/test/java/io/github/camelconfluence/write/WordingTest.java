package io.github.camelconfluence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.Version;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void aBodyThatDidNotComeDoesNotBecomeAnEmptyOne() {
        assertThatThrownBy(() -> Wording.AS_IT_IS.onto(page(null)))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("without its body");
    }

    @Test
    void aBodyThatStaysIsTheOneThatIsThere() {
        Body body = new Body(BodyRepresentation.STORAGE, "");

        assertThat(Wording.AS_IT_IS.onto(page(body))).isSameAs(body);
    }

    private static Content page(@Nullable Body body) {
        return new Content(
                new ContentId("1"),
                ContentType.PAGE,
                ContentStatus.CURRENT,
                "Title",
                new SpaceId("2"),
                null,
                null,
                new Version(1, Instant.EPOCH, "author", ""),
                Instant.EPOCH,
                URI.create("https://example.com/1"),
                body);
    }
}
