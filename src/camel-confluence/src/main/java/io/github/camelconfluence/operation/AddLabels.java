package io.github.camelconfluence.operation;

/** Adds labels to a page or blog post and leaves the others. */
final class AddLabels implements ConfluenceOperation {

    private final Labels labels;

    AddLabels(Workplace at) {
        labels = new Labels(at, (type, id, names) -> at.client().writer().addLabels(type, id, names));
    }

    @Override
    public Answer run(Call call) {
        return labels.change(call);
    }
}
