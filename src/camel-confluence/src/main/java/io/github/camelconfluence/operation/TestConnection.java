package io.github.camelconfluence.operation;

/** Tests the connection and tells what was found; changes nothing. */
final class TestConnection implements ConfluenceOperation {

    private final Workplace at;

    TestConnection(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        return Answer.of(at.connectionTest().get());
    }
}
