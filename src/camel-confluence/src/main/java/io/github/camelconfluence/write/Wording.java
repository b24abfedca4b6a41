package io.github.camelconfluence.write;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import java.util.Objects;

/** What is to stand in a body; in that of a page that exists it may depend on what stands there. */
public interface Wording {

    /** What stands there already: only title or place change. */
    Wording AS_IT_IS = new Wording() {
        @Override
        public BodyRepresentation representation() {
            return BodyRepresentation.STORAGE;
        }

        @Override
        public Body fresh() {
            return new Body(BodyRepresentation.STORAGE, "");
        }

        @Override
        public Body onto(Content existing) {
            return Objects.requireNonNullElseGet(existing.body(), this::fresh);
        }
    };

    BodyRepresentation representation();

    /** The body of a new content. */
    Body fresh();

    /**
     * The body of the next version.
     *
     * @param existing with its body in {@link #representation()}
     * @throws io.github.camelconfluence.client.LossRefused if that would destroy something
     */
    Body onto(Content existing);

    /** The same whatever is there. */
    static Wording of(Body body) {
        return new Wording() {
            @Override
            public BodyRepresentation representation() {
                return body.representation();
            }

            @Override
            public Body fresh() {
                return body;
            }

            @Override
            public Body onto(Content existing) {
                return body;
            }
        };
    }
}
