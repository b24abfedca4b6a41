package io.github.camelconfluence;

import io.github.camelconfluence.simulator.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that can be done to a {@link Scene}, and how often it has been done as the site, or the answer, shows it. */
enum Deed {
    CREATE_PAGE("createPage&title=New&parent={shelf}", "created", (scene, answer) -> scene.versionsOfPage("New")),
    CREATE_PAGE_AT_THE_TOP("createPage&title=New", "created", (scene, answer) -> scene.versionsOfPage("New")),
    UPDATE_PAGE("updatePage&targetId={page}", "updated", (scene, answer) -> scene.edits("page")),
    UPSERT_NEW_PAGE("upsertPage&title=New&parent={shelf}", "created", (scene, answer) -> scene.versionsOfPage("New")),
    UPSERT_KNOWN_PAGE("upsertPage&title=Page", "updated", (scene, answer) -> scene.edits("page")),
    MOVE_PAGE("movePage&targetId={page}&parent={shelf}", "moved", (scene, answer) -> scene.movesToShelf()),
    DELETE_PAGE("deletePage&targetId={page}", "deleted", (scene, answer) -> scene.isInTrash()),
    PURGE_PAGE("deletePage&purge=true&targetId={page}", "deleted", (scene, answer) -> scene.isGone()),
    CREATE_BLOG_POST("createBlogPost&title=News", "created", (scene, answer) -> scene.blogPosts()),
    CREATE_COMMENT("createComment&targetId={page}", "created", (scene, answer) -> scene.commentsBelow("page") - 1),
    REPLY("createComment&targetId={page}", "created", (scene, answer) -> scene.commentsBelow("comment")),
    ADD_LABELS("addLabels&targetId={page}&labels=new", null, (scene, answer) -> scene.has("new")),
    REMOVE_LABELS("removeLabels&targetId={page}&labels=old", null, (scene, answer) -> 1 - scene.has("old")),
    UPLOAD_ATTACHMENT(
            "uploadAttachment&targetId={page}&fileName=a.txt", "created", (scene, answer) -> scene.uploadsOf("a.txt")),
    REPLACE_ATTACHMENT(
            "uploadAttachment&targetId={page}&fileName=there.txt",
            "updated",
            (scene, answer) -> scene.uploadsOf("there.txt") - 1),
    DOWNLOAD_ATTACHMENT(
            "downloadAttachment&targetId={page}&fileName=there.txt", null, (scene, answer) -> is("there", answer)),
    GET_PAGE("getPage&targetId={page}&bodyFormat=storage", null, (scene, answer) -> is("<p>Old</p>", answer)),
    GET_PAGE_BY_TITLE("getPage&title=Page&bodyFormat=storage", null, (scene, answer) -> is("<p>Old</p>", answer)),
    LIST_CHILDREN("listChildren&targetId={home}", null, (scene, answer) -> is(List.of("Page", "Shelf"), answer)),
    SEARCH("search&cql=title=Page", null, (scene, answer) -> is(List.of("Page"), answer)),
    LIST_SPACES("listSpaces", null, (scene, answer) -> is(List.of(scene.key), answer)),
    TEST_CONNECTION("testConnection", null, (scene, answer) -> is("fine", answer));

    /** An option that names something of the scene. */
    private static final Pattern NAMING = Pattern.compile("(\\w+)=\\{(\\w+)}");

    private final String operation;
    private final @Nullable String outcome;
    private final ToIntBiFunction<Scene, @Nullable Object> times;

    Deed(String operation, @Nullable String outcome, ToIntBiFunction<Scene, @Nullable Object> times) {
        this.operation = operation;
        this.outcome = outcome;
        this.times = times;
    }

    private static int is(Object wanted, @Nullable Object answer) {
        return Objects.equals(wanted, answer) ? 1 : 0;
    }

    String address(Scene scene) {
        return "confluence:" + scene.key + "?operation=" + scene.worded(operation);
    }

    Map<String, Object> headers(Scene scene) {
        return this == REPLY
                ? Map.of(ConfluenceHeaders.REPLY_TO, scene.id("comment").toString())
                : Map.of();
    }

    /** What {@code CamelConfluenceOutcome} says when it was done; null if nothing. */
    @Nullable
    String outcome() {
        return outcome;
    }

    int times(Scene scene, @Nullable Object answer) {
        return times.applyAsInt(scene, answer);
    }

    /** Those stand last. */
    boolean reads() {
        return compareTo(DOWNLOAD_ATTACHMENT) >= 0;
    }

    /** Nothing on the site holds back a second one, so that one of which nobody knows whether it was made is the last. */
    boolean mayComeTwice() {
        return this == CREATE_BLOG_POST || this == CREATE_COMMENT || this == REPLY;
    }

    /** Whether it is what changes something, or what Confluence (the media host is none) is asked where nothing is changed. */
    boolean isDoneBy(Request request) {
        return reads()
                ? !request.path().startsWith("/file/")
                : !request.method().equals("GET");
    }

    /** What it rests on, by the option or header that names it. */
    Map<String, String> named() {
        if (this == REPLY) {
            return Map.of("header " + ConfluenceHeaders.REPLY_TO, "comment");
        }
        Map<String, String> named = NAMING.matcher(operation)
                .results()
                .collect(Collectors.toMap(option -> "option " + option.group(1), option -> option.group(2)));
        return named.isEmpty() ? Map.of("'confluence:", "space") : named;
    }
}
