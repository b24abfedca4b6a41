package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.http.Request;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which scope each call wants: classic and granular ones stand side by side, either will do where both are named. */
final class Scopes {

    private record Rule(String methods, Pattern path, Set<String> anyOf) {}

    private static final List<Rule> RULES = List.of(
            v2("GET", "/spaces/[^/]+/role-assignments|/space-roles.*", "read:space.permission:confluence"),
            v2("GET", "/space-role-mode", "read:configuration:confluence"),
            v2("GET", "/spaces(/[^/]+(/(permissions|operations))?)?", "read:space:confluence"),
            v2("GET", ".*/(footer|inline)-comments(/.*)?", "read:comment:confluence"),
            v2("POST|PUT", "/(footer|inline)-comments(/.*)?", "write:comment:confluence"),
            v2("DELETE", "/(footer|inline)-comments/.*", "delete:comment:confluence"),
            v2("GET", ".*/attachments|/attachments(/.*)?", "read:attachment:confluence"),
            v2("GET", ".*/ancestors", "read:content.metadata:confluence"),
            v2("POST", "/content/convert-ids-to-types", "read:content.metadata:confluence"),
            v2("GET", ".*/(direct-children|descendants)", "read:hierarchical-content:confluence"),
            v2("GET", "/folders/.*", "read:folder:confluence"),
            v2("GET", "/whiteboards/.*", "read:whiteboard:confluence"),
            v2("GET", "/databases/.*", "read:database:confluence"),
            v2("GET", "/embeds/.*", "read:embed:confluence"),
            v2("GET", ".*custom-content.*", "read:custom-content:confluence"),
            v2("GET", "/labels.*", "read:label:confluence"),
            v2("POST", "/users-bulk", "read:user:confluence"),
            v2("GET", "(/spaces/[^/]+)?/(pages|blogposts)(/.*)?", "read:page:confluence"),
            v2("POST|PUT", "/(pages|blogposts)(/.*)?", "write:page:confluence"),
            v2("DELETE", "/(pages|blogposts)/.*", "delete:page:confluence"),
            v2("DELETE", "/attachments/.*", "delete:attachment:confluence"),
            v1("GET", "/search|/content/search", "search:confluence", "read:content-details:confluence"),
            v1("GET", "/search/user", "read:content-details:confluence"),
            v1("GET", "/content/[^/]+/restriction.*", "read:confluence-content.all", "read:content-details:confluence"),
            v1("GET", "/content/[^/]+/child/attachment/[^/]+/download", "readonly:content.attachment:confluence"),
            v1("POST|PUT", "/content/[^/]+/child/attachment.*", "write:confluence-file"),
            v1("GET", "/user.*", "read:confluence-user", "read:content-details:confluence"),
            v1("GET", "/group.*", "read:confluence-groups"),
            v1("GET", "/settings.*", "read:configuration:confluence", "read:confluence-space.summary"),
            v1("POST|PUT|DELETE", "/space.*", "write:confluence-space"),
            v1("POST|PUT|DELETE", "/content/.*", "write:confluence-content"),
            v1("GET", "/(content|space).*", "read:confluence-content.all"));

    private Scopes() {}

    /** A call that no rule names passes: it is not found later. */
    static boolean allow(Set<String> granted, Request request) {
        return RULES.stream()
                .filter(rule -> request.method().matches(rule.methods())
                        && rule.path().matcher(request.path()).matches())
                .findFirst()
                .map(rule -> rule.anyOf().stream().anyMatch(granted::contains))
                .orElse(true);
    }

    private static Rule v2(String methods, String path, String... anyOf) {
        return new Rule(methods, Pattern.compile(Pattern.quote(CloudApi.V2_PREFIX) + "(" + path + ")"), Set.of(anyOf));
    }

    private static Rule v1(String methods, String path, String... anyOf) {
        return new Rule(methods, Pattern.compile(Pattern.quote(CloudApi.V1_PREFIX) + "(" + path + ")"), Set.of(anyOf));
    }
}
