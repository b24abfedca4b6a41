package io.github.camelconfluence.check;

import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.Unavailable;

/** What to do about each kind of error. */
final class Faults {

    private Faults() {}

    static Finding of(ConfluenceException e) {
        return new Finding(Level.FAULT, String.valueOf(e.getMessage()), cure(e));
    }

    private static String cure(ConfluenceException e) {
        if (e instanceof CredentialsRejected rejected) {
            return rejected.isCaptcha()
                    ? "Sign in with a browser as this account, solve the CAPTCHA, then restart: nothing is tried before"
                    : "Make a new token, and set it as apiToken (with username) or accessToken, or in credentialsFile";
        }
        if (e instanceof AccessDenied) {
            return e.getHttpResponseCode() == 401
                    ? "Make a token that also has the scope named here; it replaces this one"
                    : "Have an administrator of the site or the space grant this account the permission";
        }
        if (e instanceof NotFound) {
            return "Correct the name in the route or in application.properties, or ask for the permission";
        }
        if (e instanceof InvalidRequest) {
            return "Correct the option named here";
        }
        if (e instanceof MalformedAnswer) {
            return "Set url to the address of Confluence itself, with its context path and not behind a login page";
        }
        if (e instanceof RateLimited) {
            return "Wait and test again; if it lasts, lower maxConcurrentRequests or set requestsPerHour";
        }
        return "Check that this machine reaches the site (DNS, firewall, proxyHost, certificate), and that the site is up";
    }

    /** Whether nothing that is asked next would fare better, and asking might do harm. */
    static boolean endsTheTest(ConfluenceException e) {
        return e instanceof CredentialsRejected
                || e.concernsTheWholeSite()
                || e instanceof Unavailable && e.getHttpResponseCode() == 0;
    }
}
