package io.github.camelconfluence.client.http;

/**
 * Sends a rejected request once more if the credentials can be, or meanwhile have been, renewed. What cannot be signed does not
 * wait for its turn.
 */
final class Authentication implements Transport {

    private final Signature signature;
    private final Transport next;

    /** @param next holds requests back and leads to {@code signature}; what is sent once more waits for its turn once more */
    Authentication(Signature signature, Transport next) {
        this.signature = signature;
        this.next = next;
    }

    @Override
    public Answer send(Request request) {
        signature.fit();
        Answer answer = next.send(request);
        if (!isRefusal(answer)) {
            return answer;
        }
        boolean renewed = true;
        try {
            renewed = signature.isRenewed();
        } finally {
            if (renewed) {
                answer.close();
            }
        }
        return renewed ? next.send(request) : answer;
    }

    static boolean isRefusal(Answer answer) {
        return answer.status() == 401 && !Errors.isMissingScope(answer);
    }
}
