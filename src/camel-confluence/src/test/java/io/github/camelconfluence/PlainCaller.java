package io.github.camelconfluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.simulator.model.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks a Confluence without any of our code, to show what a trap looks like from outside. */
record PlainCaller(URI base, String authorization) {

    static PlainCaller basic(URI base, Token token) {
        String pair = token.account().email() + ":" + token.secret();
        return new PlainCaller(
                base, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    static PlainCaller bearer(URI base, Token token) {
        return new PlainCaller(base, "Bearer " + token.secret());
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + address))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    int status(String address) throws IOException, InterruptedException {
        return get(address).statusCode();
    }

    JsonNode json(String address) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(address).body());
    }

    JsonNode results(String address) throws IOException, InterruptedException {
        return json(address).path("results");
    }
}
