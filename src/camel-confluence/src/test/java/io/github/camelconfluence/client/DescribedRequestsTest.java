package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request that the clients send names a path and parameters that Atlassian describes, or is excepted here. */
class DescribedRequestsTest {

    private static final Path DESCRIPTIONS = Path.of("../../../shared/openapi");

    /** Why each is right all the same. */
    private static final List<String> EXCEPTIONS = List.of(
            // Undocumented and without credentials, but the only way to a Cloud site's id that needs no OAuth.
            "GET /_edge/tenant_info",
            // Before 9.1 the permissions of a space are told by JSON-RPC only, which never had a description.
            "POST /rpc/json-rpc/confluenceservice-v2/getSpacePermissionSets",
            // Probed to tell whether a host is Data Center at all, so Cloud and old versions are asked too.
            "GET /rest/api/server-information",
            // Part of the link to the next slice, which is followed as the server gave it.
            "GET /wiki/rest/api/content/search?start",
            // Described in prose as the way to go on, and in the description of 10.0.3 but not of 9.0.0.
            "GET /rest/api/content/scan?type",
            // Where the description of attachments says that their bytes are, by _links.download, and where Cloud sends
            // to.
            "GET /download/attachments/*",
            "GET /file/*");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:30:20Z"));
    private final Site site = Site.empty(clock);

    @BeforeEach
    void descriptions() {
        assumeTrue(
                Files.isDirectory(DESCRIPTIONS),
                "Skipped: Atlassian's API descriptions are not at "
                        + DESCRIPTIONS.toAbsolutePath().normalize());
        site.createSpace("RP", "RAG Pipelines");
        for (int number = 0; number < 300; number++) {
            site.createPage("RP", null, "Page " + number, "<p/>");
        }
        var post = site.createBlogPost("RP", "Post", "<p/>");
        var page = site.createPage("RP", null, "Page", "<p/>");
        site.attach(post, "a.txt", "text/plain", new byte[] {65});
        site.attach(page, "b.txt", "text/plain", new byte[] {66});
        site.reply(site.reply(site.comment(post, "Hm"), "Yes"), "No");
        site.reply(site.commentInline(page, "Page", "Why"), "Because");
        site.createFolder("RP", null, "Folder");
    }

    @Test
    void cloudsV2AndV1DescribeWhatIsSentToCloud() throws IOException {
        DescribedApi v2 =
                DescribedApi.read(DESCRIPTIONS.resolve("confluence-cloud-v2.openapi-v2.v3.json"), "/wiki/api/v2");
        DescribedApi v1 = DescribedApi.read(DESCRIPTIONS.resolve("confluence-cloud-v1.swagger.v3.json"), "");
        List<LoggedRequest> sent = sent(ConfluenceSimulator.cloud(), Credentials.ADMIN_API_TOKEN);
        assertThat(undescribed(sent, "", List.of(v2, v1))).isEmpty();
    }

    @Test
    void dataCentersDescriptionsHoldWhatIsSentToIt() throws IOException {
        DescribedApi nine = DescribedApi.read(DESCRIPTIONS.resolve("confluence-dc-9.0.0.swagger.v3.json"), "");
        DescribedApi ten = DescribedApi.read(DESCRIPTIONS.resolve("confluence-dc-10.0.3.swagger.v3.json"), "");
        for (String version : List.of("7.19.0", "9.2.3")) {
            List<LoggedRequest> sent =
                    sent(ConfluenceSimulator.dataCenter().quirks(Quirks.NONE.version(version)), Credentials.ADMIN_PAT);
            assertThat(undescribed(sent, "/confluence", List.of(nine, ten))).isEmpty();
        }
    }

    /** Uses everything a client offers. */
    private List<LoggedRequest> sent(io.github.camelconfluence.simulator.Settings settings, Token token) {
        try (ConfluenceSimulator confluence = settings.site(site).clock(clock).start();
                ConfluenceClient client = Connected.to(confluence, token, clock)) {
            Space space = client.spacesByKey(List.of("RP")).get(0);
            client.spaces().stream().toList();
            client.spaceAudience(space).groups().forEach(client::groupMembers);
            client.member("somebody");
            for (ContentType type : List.of(ContentType.PAGE, ContentType.BLOGPOST)) {
                List<ContentId> ids =
                        client.list(List.of(space), type, Set.of(ContentStatus.CURRENT, ContentStatus.TRASHED)).stream()
                                .map(Content::id)
                                .toList();
                client.changedSince(List.of(space), type, Set.of(ContentStatus.CURRENT), Instant.EPOCH).stream()
                        .toList();
                client.annotations(List.of(space), type, true).stream().toList();
                client.annotations(type, ids.get(0), true);
                for (BodyRepresentation body : BodyRepresentation.values()) {
                    client.read(type, ids.subList(0, Math.min(ids.size(), client.bulkSize())), body);
                }
            }
            useWhatHangs(client, space);
            client.userNames(List.of("somebody"));
            client.titled("RP", List.of("Page", "Post"));
            if (client.site().deployment() == Deployment.CLOUD) {
                useAll(client, space, ContentType.FOLDER);
            }
            Arrays.stream(ContentType.values()).forEach(type -> client.find(type, new ContentId("999999999")));
            client.search(Cql.field("space", "RP")).stream().toList();
            useWrites(client, space);
            return confluence.requests().all();
        }
    }

    /** The reads of whoever writes are among them. */
    private static void useWrites(ConfluenceClient client, Space space) {
        ConfluenceWriter writer = client.writer();
        Body body = new Body(BodyRepresentation.STORAGE, "<p/>");
        Content parent = writer.create(new NewContent(space, ContentType.PAGE, "Parent", null, body));
        Content page = writer.create(new NewContent(space, ContentType.PAGE, "New", parent.id(), body));
        Content post = writer.create(new NewContent(space, ContentType.BLOGPOST, "Newer", null, body));
        for (Content content : List.of(page, post)) {
            ContentType type = content.type();
            ContentId id = content.id();
            Content.Parent on = new Content.Parent(id, type);
            writer.update(new ContentUpdate(type, id, 1, content.title(), body, null, "why"));
            Content comment = writer.comment(new NewComment(on, null, body));
            writer.comment(new NewComment(on, comment.id(), body));
            Upload upload = new Upload("a.txt", "text/plain", "", 0, java.io.InputStream::nullInputStream);
            writer.attach(on, upload);
            ContentId file = writer.attach(on, upload).id();
            writer.addLabels(type, id, List.of("one", "two"));
            writer.removeLabel(type, id, "one");
            writer.setProperty(type, id, "k", "1");
            writer.setProperty(type, id, "k", "2");
            client.withTitle(space, type, content.title());
            client.attachment(on, "a.txt");
            client.find(type, id, BodyRepresentation.STORAGE);
            writer.trash(ContentType.COMMENT, comment.id());
            writer.trash(ContentType.ATTACHMENT, file);
            writer.purge(ContentType.ATTACHMENT, file);
        }
        client.children(ContentType.PAGE, parent.id()).next();
        client.searchContents(Cql.field("space", "RP")).next();
        Content other = writer.create(new NewContent(space, ContentType.PAGE, "Other", null, body));
        writer.move(page.id(), new Placement.Under(other.id()));
        for (Content each : List.of(page, parent, other)) {
            writer.trash(ContentType.PAGE, each.id());
            writer.purge(ContentType.PAGE, each.id());
        }
    }

    private static void useWhatHangs(ConfluenceClient client, Space space) {
        useAll(client, space, ContentType.COMMENT);
        useAll(client, space, ContentType.ATTACHMENT);
        client.list(List.of(space), ContentType.ATTACHMENT, Set.of(ContentStatus.CURRENT)).stream()
                .forEach(attachment -> {
                    Content.Parent container = attachment.parent();
                    client.comments(container.type(), container.id(), BodyRepresentation.STORAGE);
                    client.attachments(container.type(), container.id());
                    for (ContentType type : List.of(ContentType.COMMENT, ContentType.ATTACHMENT)) {
                        client.hanging(type, List.of(container.id()), BodyRepresentation.STORAGE).stream()
                                .toList();
                    }
                    client.download(container.id(), attachment.id());
                });
    }

    private static void useAll(ConfluenceClient client, Space space, ContentType type) {
        List<ContentId> ids = client.list(List.of(space), type, Set.of(ContentStatus.CURRENT)).stream()
                .map(Content::id)
                .toList();
        client.changedSince(List.of(space), type, Set.of(ContentStatus.CURRENT), Instant.EPOCH).stream()
                .toList();
        client.annotations(List.of(space), type, true).stream().toList();
        client.annotations(type, ids.get(0), true);
        client.read(type, ids, BodyRepresentation.STORAGE);
        client.find(type, ids.get(0));
    }

    private static Set<String> undescribed(List<LoggedRequest> sent, String prefix, List<DescribedApi> apis) {
        Set<String> faults = new TreeSet<>();
        for (LoggedRequest request : sent) {
            String path =
                    request.path().startsWith(prefix) ? request.path().substring(prefix.length()) : request.path();
            String operation = request.method() + " " + path;
            List<Set<String>> described = new ArrayList<>();
            apis.forEach(api -> api.parameters(request.method(), path).ifPresent(described::add));
            if (described.isEmpty()) {
                faults.add(operation);
            }
            for (String parameter : request.query().split("&")) {
                String name = parameter.split("=")[0];
                if (!name.isEmpty()
                        && !described.isEmpty()
                        && described.stream().noneMatch(set -> set.contains(name))) {
                    faults.add(operation + "?" + name);
                }
            }
        }
        faults.removeIf(fault -> EXCEPTIONS.stream().anyMatch(exception -> isExcepted(fault, exception)));
        return faults;
    }

    private static boolean isExcepted(String fault, String exception) {
        return exception.endsWith("*")
                ? fault.startsWith(exception.substring(0, exception.length() - 1))
                : fault.endsWith(exception);
    }
}
