package io.github.camelconfluence.content.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a link points or an image comes from, as the page names it: resolved when it is written. */
public sealed interface Target {

    /** What the address in a link means: one that begins with # is a place on this page, percent-encoded as in any address. */
    static Target address(String address) {
        return address.startsWith("#") ? new Anchor(decoded(address.substring(1))) : new Url(address);
    }

    /** Without percent-encoding. */
    static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }

    /** An address as it is written in the page, absolute or relative. */
    record Url(String url) implements Target {}

    /** A page or blog post by title; without a space key in the space of this page, anchor may be empty. */
    record Page(@Nullable String spaceKey, String title, String anchor) implements Target {}

    /** Anything that has a content id. */
    record Content(String id, String anchor) implements Target {}

    /** An attachment of this page, or of the given page. */
    record Attachment(String fileName, @Nullable Page page) implements Target {}

    /** A file of the media service, which is an attachment by another id; the name may be empty. */
    record Media(String fileId, String fileName) implements Target {}

    /** A space's home. */
    record Space(String key) implements Target {}

    /** A place on this page: the text of a heading or the name of an anchor. */
    record Anchor(String name) implements Target {}

    /** A Jira issue; the server's name is empty where the page names none. */
    record Issue(String key, String server) implements Target {}
}
