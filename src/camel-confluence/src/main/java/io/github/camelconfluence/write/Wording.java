package io.github.camelconfluence.write;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.MalformedAnswer;

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
            throw new UnsupportedOperationException("A new content has no body yet that could stay as it is");
        }

        @Override
        public Body onto(Content existing) {
            if (existing.body() == null) {
                throw new MalformedAnswer(
                        200, "Content " + existing.id() + " came without its body, which is to stay as it is", true);
            }
            return existing.body();
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
