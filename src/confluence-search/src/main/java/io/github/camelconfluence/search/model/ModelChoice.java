package io.github.camelconfluence.search.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import io.github.camelconfluence.search.http.BoundedHttpClientBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the options say about a model.
 *
 * @param options their prefix: {@code embeddings} or {@code chat}
 * @param name {@code kind:model}, or one word
 * @param url of the server; some kinds need none
 * @param apiKey a secret
 */
record ModelChoice(
        String options,
        String name,
        @Nullable String url,
        @Nullable String apiKey) {

    /** A model on a processor may think for long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    ModelChoice {
        name = name.strip();
        url = url == null || url.isBlank() ? null : url.strip();
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
    }

    String kind() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** After the first colon: Ollama's names have one of their own. */
    String model() {
        String model = name.substring(name.indexOf(':') + 1).strip();
        if (model.isEmpty() || name.indexOf(':') < 0) {
            throw new IllegalArgumentException(
                    options + ".model=" + name + " names no model: write " + kind() + ":<model>");
        }
        return model;
    }

    /** Checked when the application starts, not when the first passage comes. */
    String server(String example) {
        if (url == null) {
            throw new IllegalArgumentException(
                    options + ".model=" + name + " needs " + options + ".url, for example " + example);
        }
        try {
            URI address = new URI(url);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // The message would repeat what may hold a password.
        }
        throw new IllegalArgumentException(options + ".url must be an address like " + example
                + ", without a user name or a query; a key belongs into " + options + ".api-key");
    }

    /** Only some servers of the same kind ask for one. */
    @Nullable
    String keyFor(String server) {
        if (apiKey == null
                && "api.openai.com".equalsIgnoreCase(URI.create(server).getHost())) {
            throw new IllegalArgumentException(options + ".model=" + name + " needs " + options + ".api-key");
        }
        return apiKey;
    }

    Map<String, String> authorization() {
        return apiKey == null ? Map.of() : Map.of("Authorization", "Bearer " + apiKey);
    }

    HttpClientBuilder http() {
        return new BoundedHttpClientBuilder(options, PATIENCE);
    }

    IllegalArgumentException unknown(String known) {
        return new IllegalArgumentException(options + ".model=" + name + " is not known. Use " + known);
    }

    @Override
    public String toString() {
        return options + ".model=" + name;
    }
}
