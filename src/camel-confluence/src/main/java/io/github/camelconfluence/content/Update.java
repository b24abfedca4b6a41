package io.github.camelconfluence.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of a page that Markdown is written onto. */
public sealed interface Update {

    /**
     * The next body of the page.
     *
     * @param carried what of the page Markdown cannot say, and which is still there
     */
    record Written(String storage, List<Loss> carried) implements Update {

        public Written {
            carried = List.copyOf(carried);
        }
    }

    /** The page must stay as it is: this would be lost, each with the heading above it. */
    record Refused(List<Loss> losses) implements Update {

        private static final int MOST_NAMED = 20;

        public Refused {
            losses = List.copyOf(losses);
        }

        /** Names each kind once with its count, and the cure. */
        public String message() {
            Map<String, Integer> counted = new LinkedHashMap<>();
            losses.forEach(loss -> counted.merge(loss.toString(), 1, Integer::sum));
            String named = counted.entrySet().stream()
                    .limit(MOST_NAMED)
                    .map(loss ->
                            loss.getValue() == 1 ? loss.getKey() : loss.getKey() + " (" + loss.getValue() + " times)")
                    .collect(Collectors.joining(", "));
            int others = counted.size() - MOST_NAMED;
            return "This update would lose what Markdown cannot say: " + named
                    + (others > 0 ? " and " + others + " more" : "")
                    + ". Leave the blocks that hold it as they are, set onLoss=keep to carry over what can be,"
                    + " or write the body in storage format";
        }
    }
}
