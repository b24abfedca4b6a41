package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.util.Arrays;
import java.util.List;

/** Changes the labels of a page or blog post, which makes no new version, and tells which it has then. */
final class Labels {

    /** What is done with the labels. */
    interface Change {
        void make(ContentType type, ContentId id, List<String> labels);
    }

    private final Workplace at;
    private final Change change;

    Labels(Workplace at, Change change) {
        this.at = at;
        this.change = change;
    }

    Answer change(Call call) {
        List<String> labels = Arrays.stream(call.required(Parameter.LABELS).split(","))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        Content page = at.targets().page(call);
        Versions.require(call, page);
        change.make(page.type(), page.id(), labels);
        List<String> now = at.client().annotations(page.type(), page.id(), false).labels();
        return Answer.of(at.contents().of(page).with(now, null));
    }
}
