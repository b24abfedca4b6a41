package io.github.camelconfluence.search.query;

import dev.langchain4j.model.chat.ChatModel;
import io.github.camelconfluence.search.query.Answer.By;
import io.github.camelconfluence.search.query.Answer.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions from passages: by a chat model where there is one, whose answer counts only with its sources, else by what
 * the passages say themselves. Thread-safe as far as search and model are; how long a model may take is the model's setting.
 */
public final class Ask {

    private static final Logger LOG = LoggerFactory.getLogger(Ask.class);

    /** Whatever a model sends: nobody reads more. */
    private static final int LONGEST_ANSWER = 8_000;

    /** Some models think aloud before they answer. */
    private static final String THOUGHT = "</think>";

    private final Search search;
    private final @Nullable ChatModel model;

    public Ask(Search search, @Nullable ChatModel model) {
        this.search = search;
        this.model = model;
    }

    /**
     * @param accessIds of all that the caller may read
     * @throws SearchUnavailableException when nothing can be searched; a chat model that fails is none
     */
    public Answer ask(SearchRequest request, List<String> accessIds) {
        List<Passage> passages = search.search(request, accessIds);
        if (passages.isEmpty()) {
            return Answer.nothingFound();
        }
        return model == null ? Extract.of(request.question(), passages) : answer(model, request.question(), passages);
    }

    private static Answer answer(ChatModel model, String question, List<Passage> found) {
        Prompt prompt = Prompt.of(found, UUID.randomUUID().toString());
        String reply;
        try {
            reply = Objects.requireNonNullElse(
                    model.chat(prompt.messages(question)).aiMessage().text(), "");
        } catch (RuntimeException e) {
            String reason = "The chat model " + ModelFailure.reason(e);
            LOG.warn("{}: a question was answered with passages alone", reason);
            return Extract.of(question, found).with(reason + ", so these are the passages themselves.");
        }
        String said = bounded(reply);
        // Asked first: models like to name a source for this too.
        boolean gaveUp = said.contains(Prompt.NO_ANSWER);
        Citations citations = new Citations(said, prompt.passages().size());
        if (!gaveUp && citations.backsWords()) {
            return new Answer(By.MODEL, citations.text(), sources(citations, prompt.passages()), null);
        }
        String why = gaveUp
                ? "The chat model found no answer in the passages. These come closest."
                : "The chat model named no source, so these are the passages themselves.";
        return Extract.of(question, found).with(why);
    }

    private static String bounded(String reply) {
        int thought = reply.lastIndexOf(THOUGHT);
        String said = thought < 0 ? reply : reply.substring(thought + THOUGHT.length());
        return said.substring(0, Math.min(said.length(), LONGEST_ANSWER));
    }

    private static List<Source> sources(Citations citations, List<Passage> passages) {
        List<Source> sources = new ArrayList<>();
        for (int cited : citations.cited()) {
            sources.add(new Source(sources.size() + 1, passages.get(cited - 1)));
        }
        return sources;
    }
}
