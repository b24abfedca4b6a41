package io.github.camelconfluence.operation;

/** Removes labels from a page or blog post and leaves the others. */
final class RemoveLabels implements ConfluenceOperation {

    private final Labels labels;

    RemoveLabels(Workplace at) {
        labels = new Labels(
                at, (type, id, names) -> names.forEach(name -> at.client().writer().removeLabel(type, id, name)));
    }

    @Override
    public Answer run(Call call) {
        return labels.change(call);
    }
}
