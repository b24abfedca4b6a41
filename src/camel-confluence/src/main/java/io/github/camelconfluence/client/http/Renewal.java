package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.Site;

/** What is to be renewed when credentials are not accepted (any more), and where. Shows no secret. */
public record Renewal(Credentials credentials, Site site) {

    private static final String SERVICE_ACCOUNT = "@serviceaccount.atlassian.com";
    private static final String ADMINISTRATION = "at https://admin.atlassian.com (Directory, Service accounts)";

    /** The credentials in a few words. */
    public String what() {
        if (credentials instanceof Credentials.Basic basic) {
            return (isCloud() ? "The API token of " : "The password of ") + basic.username();
        }
        if (credentials instanceof Credentials.ClientCredentials client) {
            return "The clientSecret of the service account's " + client.clientId();
        }
        return isCloud() ? "The OAuth access token" : "The personal access token";
    }

    /** Where new ones are made: follows "make a new one". */
    public String where() {
        if (credentials instanceof Credentials.Basic basic) {
            if (!isCloud()) {
                return "in the user's profile (" + site.url() + "/users/changemypassword.action)";
            }
            return basic.username().endsWith(SERVICE_ACCOUNT)
                    ? ADMINISTRATION
                    : "at https://id.atlassian.com/manage-profile/security/api-tokens";
        }
        if (credentials instanceof Credentials.ClientCredentials) {
            return ADMINISTRATION;
        }
        return isCloud()
                ? "where this one was issued (with clientId and clientSecret it is renewed by itself)"
                : "in the user's profile, Personal Access Tokens (" + site.url()
                        + "/plugins/personalaccesstokens/usertokens.action)";
    }

    /** The same refusal, saying what to do about it; one that says so itself stays as it is. */
    CredentialsRejected told(CredentialsRejected refusal) {
        boolean saysItself = refusal.isCaptcha() || refusal.getHttpResponseCode() == 0;
        return saysItself
                ? refusal
                : new CredentialsRejected(
                        refusal.getHttpResponseCode(),
                        what() + " is not accepted: it has expired, was revoked, or is not right. Make a new one "
                                + where() + " and put it in the place of this one. " + refusal.getMessage());
    }

    private boolean isCloud() {
        return site.deployment() == Deployment.CLOUD;
    }
}
