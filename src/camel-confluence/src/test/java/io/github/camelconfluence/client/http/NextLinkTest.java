package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.client.SiteAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinkTest {

    private static SiteAddress address(String base) {
        return new SiteAddress(
                new Site(URI.create("https://acme.atlassian.net/wiki"), Deployment.CLOUD), URI.create(base), "");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.atlassian.net/wiki, /wiki/api/v2/pages?cursor=a%3D, https://acme.atlassian.net/wiki/api/v2/pages?cursor=a%3D",
        "https://acme.atlassian.net/wiki, /rest/api/search?cursor=a, https://acme.atlassian.net/wiki/rest/api/search?cursor=a",
        "https://acme.atlassian.net/wiki, https://acme.atlassian.net/wiki/rest/api/x?a=1, https://acme.atlassian.net/wiki/rest/api/x?a=1",
        "https://api.atlassian.com/ex/confluence/c1/wiki, /wiki/api/v2/pages?cursor=a, https://api.atlassian.com/ex/confluence/c1/wiki/api/v2/pages?cursor=a",
        "https://api.atlassian.com/ex/confluence/c1/wiki, /rest/api/search?cursor=a, https://api.atlassian.com/ex/confluence/c1/wiki/rest/api/search?cursor=a",
        "https://api.atlassian.com/ex/confluence/c1/wiki, https://acme.atlassian.net/wiki/api/v2/pages?cursor=a, https://api.atlassian.com/ex/confluence/c1/wiki/api/v2/pages?cursor=a",
        "https://wiki.acme.com, /rest/api/content?start=1, https://wiki.acme.com/rest/api/content?start=1",
        "https://acme.com/confluence, /rest/api/content?start=1, https://acme.com/confluence/rest/api/content?start=1",
        "https://acme.com/confluence, /confluence/rest/api/content?start=1, https://acme.com/confluence/rest/api/content?start=1",
    })
    void aLinkIsJoinedWithTheBaseThatItIsRelativeTo(String base, String link, String expected) {
        assertThat(NextLink.resolve(address(base), link)).isEqualTo(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/wiki/api/v2/pages",
                "http://acme.atlassian.net/wiki/api/v2/pages",
                "https://acme.atlassian.net:8443/wiki/api/v2/pages",
                "/wiki/../admin"
            })
    void aLinkThatLeavesTheApiIsNotFollowed(String link) {
        assertThatThrownBy(() -> NextLink.resolve(address("https://acme.atlassian.net/wiki"), link))
                .isInstanceOf(MalformedAnswer.class);
    }

    @Test
    void whatNoUriMayHoldIsEncodedAndTheRestIsLeftAlone() {
        assertThat(NextLink.resolve(
                        address("https://acme.atlassian.net/wiki"), "/rest/api/search?cql=a = \"b|ü\"&cursor=x+y%2F=="))
                .isEqualTo(
                        URI.create(
                                "https://acme.atlassian.net/wiki/rest/api/search?cql=a%20=%20%22b%7C%C3%BC%22&cursor=x+y%2F=="));
    }
}
