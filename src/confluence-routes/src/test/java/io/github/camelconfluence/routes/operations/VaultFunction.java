package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.simulator.model.Credentials;
import java.util.Map;
import org.apache.camel.spi.PropertiesFunction;

/** {@code {{vault:name}}}: found by its file in {@code META-INF/services}, as those are that components for vaults bring. */
public class VaultFunction implements PropertiesFunction {

    private static final Map<String, String> SECRETS = Map.of(
            "confluence-token", Credentials.READER_API_TOKEN.secret(),
            "confluence-editor", Credentials.EDITOR_API_TOKEN.secret());

    @Override
    public String getName() {
        return "vault";
    }

    @Override
    public String apply(String name) {
        return SECRETS.get(name);
    }
}
