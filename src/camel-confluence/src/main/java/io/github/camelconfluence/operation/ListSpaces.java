package io.github.camelconfluence.operation;

/** The spaces behind the endpoint's path; all that the account can read for an asterisk, read as they are consumed. */
final class ListSpaces implements ConfluenceOperation {

    private final Workplace at;

    ListSpaces(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        return Answer.of(
                at.spaces().isAll()
                        ? new Rows<>(at.client().spaces(), Contents::worded)
                        : at.spaces().list().stream().map(Contents::worded).iterator());
    }
}
