package io.github.camelconfluence.search.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands LangChain4j our client; what it says of timeouts is no news, since ours has its own. */
public record BoundedHttpClientBuilder(String options, Duration readTimeout) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttpClient(options, readTimeout);
    }
}
