package io.github.camelconfluence.client.http;

/**
 * Sends a rejected request once more if the credentials can be, or meanwhile have been, renewed: whoever rotates them may
 * revoke the old ones while a request is under way. What cannot be signed does not wait for its turn.
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
        String before = signature.fit();
        Answer answer = next.send(request);
        boolean refused = isRefusal(answer);
        if (!refused && !isPerhapsRefusal(request, answer)) {
            return answer;
        }
        boolean renewed = true;
        try {
            renewed = refused ? signature.isRenewed() : !signature.fit().equals(before);
        } finally {
            if (renewed) {
                answer.close();
            }
        }
        return renewed ? next.send(request) : answer;
    }

    /** Cloud denies and hides, and Data Center takes for a visitor, whom they do not know. */
    private static boolean isPerhapsRefusal(Request request, Answer answer) {
        boolean denied = answer.status() == 403 || answer.status() == 404;
        boolean visitor = answer.header("X-AUSERNAME").orElse("").equals("anonymous");
        return denied && !Errors.isCaptcha(answer) || visitor && request.idempotent();
    }

    static boolean isRefusal(Answer answer) {
        return answer.status() == 401 && !Errors.isMissingScope(answer);
    }
}
