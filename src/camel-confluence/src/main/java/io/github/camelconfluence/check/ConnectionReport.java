package io.github.camelconfluence.check;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.camelconfluence.check.Finding.Level;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a test of a connection came to; it holds no secret. Instants are ISO-8601 text, so that plain JSON marshalling needs no
 * module.
 *
 * @param connection its name: that of the component, or of the component and a route that overrides its options
 * @param ok whether there is no fault; warnings do not count
 * @param site null if it was not reached
 * @param account null if it is not known
 * @param spaces of the routes, as far as they were counted
 * @param limits what the server says of its limits, and what the connection allows itself
 */
@JsonPropertyOrder({"connection", "testedAt", "ok", "site", "account", "spaces", "limits", "findings"})
public record ConnectionReport(
        String connection,
        String testedAt,
        boolean ok,
        @Nullable TestedSite site,
        @Nullable Account account,
        List<VisibleSpace> spaces,
        List<String> limits,
        List<Finding> findings) {

    public ConnectionReport {
        spaces = List.copyOf(spaces);
        limits = List.copyOf(limits);
        findings = List.copyOf(findings);
    }

    /**
     * @param deployment cloud or datacenter
     * @param version of a Data Center; null where it is not told, and on Cloud
     * @param api where it is asked: on Cloud at the site or through the gateway
     * @param cloudId null on Data Center
     */
    public record TestedSite(
            String url,
            String deployment,
            @Nullable String version,
            String api,
            @Nullable String cloudId) {}

    /** @param administrator by what; null if nothing says so */
    public record Account(
            String id, String name, @Nullable String administrator) {}

    /**
     * @param pages how many are visible, about so many where they were not counted
     * @param counted whether the number is exact
     */
    public record VisibleSpace(String key, String name, long pages, boolean counted) {

        @Override
        public String toString() {
            return key + " (" + name + "): " + (counted ? "" : "about ") + pages + " pages";
        }
    }

    public List<Finding> at(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    /** Lines for people. */
    @Override
    public String toString() {
        String sum = ok ? "is fine" : "does not work as it is configured";
        int warnings = at(Level.WARNING).size();
        String head = "Connection " + connection + " " + sum
                + (warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings"));
        return Stream.concat(Stream.of(head), findings.stream().map(finding -> "  " + finding.toString().replace("\n", "\n  ")))
                .collect(Collectors.joining("\n"));
    }
}
