package io.github.camelconfluence.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names and links of one page. Every method may answer empty: then the text degrades readably.
 * Implementations are asked while a page is written, so they answer from what was fetched beforehand.
 */
public interface References {

    /** Nothing is known: mentions show ids, links keep their text. */
    References NONE = new References() {};

    /** The display name behind an account id, a user key or a user name. */
    default Optional<String> userName(String userId) {
        return Optional.empty();
    }

    /** The address of a page or blog post; without a space key it is in the space of the page being rendered. */
    default Optional<String> pageUrl(@Nullable String spaceKey, String title) {
        return Optional.empty();
    }

    default Optional<String> contentUrl(String contentId) {
        return Optional.empty();
    }

    /** The address of an attachment of the page being rendered. */
    default Optional<String> attachmentUrl(String fileName) {
        return Optional.empty();
    }

    /** The address of an attachment of another page. */
    default Optional<String> attachmentUrl(String fileName, @Nullable String spaceKey, String pageTitle) {
        return Optional.empty();
    }

    /** The address of an attachment of the page being rendered, by the file id that ADF knows it by. */
    default Optional<String> mediaUrl(String fileId) {
        return Optional.empty();
    }

    /** The address of what the site's host has at a path, which begins with a slash: links of pages leave the host out. */
    default Optional<String> hostUrl(String path) {
        return Optional.empty();
    }

    default Optional<String> spaceUrl(String spaceKey) {
        return Optional.empty();
    }

    /** The address of a Jira issue; the server's name, as Confluence knows it, is empty where the page names none. */
    default Optional<String> issueUrl(String issueKey, String server) {
        return Optional.empty();
    }

    /** Addresses that need no look-up: {@code /display/SPACE/Title} below the base URL, which Confluence redirects. */
    static References unresolved(String baseUrl) {
        return new DisplayUrls(baseUrl);
    }
}
