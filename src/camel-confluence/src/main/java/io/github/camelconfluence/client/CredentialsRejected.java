package io.github.camelconfluence.client;

/** The site does not accept the credentials, or takes the caller for anonymous. Somebody must renew them. */
public final class CredentialsRejected extends ConfluenceException {

    private final boolean captcha;

    public CredentialsRejected(int status, String message) {
        this(status, message, false);
    }

    private CredentialsRejected(int status, String message, boolean captcha) {
        super(status, message);
        this.captcha = captcha;
    }

    /** The account is locked until a person solves a CAPTCHA; every further attempt makes it worse. */
    public static CredentialsRejected captcha(int status, String message) {
        return new CredentialsRejected(status, message, true);
    }

    public boolean isCaptcha() {
        return captcha;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
