package io.github.camelconfluence.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that follow from names alone; Confluence redirects them to the page they mean. */
final class DisplayUrls implements References {

    private final String baseUrl;

    DisplayUrls(String baseUrl) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    @Override
    public Optional<String> pageUrl(@Nullable String spaceKey, String title) {
        return Optional.of(
                spaceKey == null
                        ? baseUrl + "/dosearchsite.action?queryString=" + encode(title)
                        : baseUrl + "/display/" + encode(spaceKey) + "/" + encode(title));
    }

    @Override
    public Optional<String> contentUrl(String contentId) {
        return Optional.of(baseUrl + "/pages/viewpage.action?pageId=" + encode(contentId));
    }

    @Override
    public Optional<String> spaceUrl(String spaceKey) {
        return Optional.of(baseUrl + "/display/" + encode(spaceKey));
    }

    @Override
    public Optional<String> hostUrl(String path) {
        int host = baseUrl.indexOf("://");
        int end = host < 0 ? -1 : baseUrl.indexOf('/', host + 3);
        return Optional.of((end < 0 ? baseUrl : baseUrl.substring(0, end)) + path);
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
