package io.github.camelconfluence.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows one user, the space OPS and every attachment. */
public final class KnownReferences implements References {

    public KnownReferences() {}

    private static final String WIKI = "https://wiki.example.com/";

    @Override
    public Optional<String> userName(String userId) {
        return userId.equals("557058:ada") ? Optional.of("Ada Lovelace") : Optional.empty();
    }

    @Override
    public Optional<String> pageUrl(@Nullable String spaceKey, String title) {
        return "OPS".equals(spaceKey) ? Optional.of(WIKI + "OPS/" + encode(title)) : Optional.empty();
    }

    @Override
    public Optional<String> contentUrl(String contentId) {
        return Optional.of(WIKI + "id/" + contentId);
    }

    @Override
    public Optional<String> attachmentUrl(String fileName) {
        return Optional.of(WIKI + "files/" + encode(fileName));
    }

    @Override
    public Optional<String> attachmentUrl(String fileName, @Nullable String spaceKey, String pageTitle) {
        return pageUrl(spaceKey, pageTitle).map(url -> url + "/" + encode(fileName));
    }

    @Override
    public Optional<String> hostUrl(String path) {
        return Optional.of(WIKI + path.substring(1));
    }

    @Override
    public Optional<String> spaceUrl(String spaceKey) {
        return Optional.of(WIKI + spaceKey);
    }

    @Override
    public Optional<String> issueUrl(String issueKey, String server) {
        return Optional.of("https://jira.example.com/browse/" + issueKey);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
