package io.github.camelconfluence.simulator.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaksTest {

    private static String basic(String user, String secret) {
        return Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSecretIsFoundAsItIsAndEncodedWhateverTheNameBeforeIt() {
        Leaks.look("header", "Bearer " + Credentials.READER_PAT.secret());
        for (String user : List.of("a", "ab", "abc", Accounts.READER.email())) {
            Leaks.look("header", "Basic " + basic(user, Credentials.READER_API_TOKEN.secret()));
        }

        assertThat(Leaks.take())
                .hasSize(5)
                .allSatisfy(leak -> assertThat(leak)
                        .startsWith("header: B")
                        .contains("*****")
                        .doesNotContain(Credentials.MARK));
        assertThat(Leaks.take()).isEmpty();
    }

    @Test
    void whatIsNoSecretIsNone() {
        Account someone = new Account("id", "someone", "Some One", Set.of());
        Leaks.look("log", "GET https://acme.atlassian.net/wiki answered 401 to " + someone.email());
        Leaks.look("log", "Basic " + basic("someone", "of no interest"));

        assertThat(Leaks.take()).isEmpty();
    }

    @Test
    void theCausesOfAnExceptionAreLookedAtToo() {
        Leaks.look("poll", new IllegalStateException("It failed", new IOException(Credentials.READER_PAT.secret())));

        assertThat(Leaks.take()).singleElement().asString().startsWith("poll (java.io.IOException): ");
    }
}
