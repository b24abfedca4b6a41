package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Space;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** The addresses in answers; {@code self} is absolute, the others are relative to the base. */
record Links(String base) {
    private static final DateTimeFormatter BLOG_DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    static String api(ContentId id) {
        return "/rest/api/content/" + id;
    }

    static String api(Space space) {
        return "/rest/api/space/" + encode(space.key());
    }

    String self(String path) {
        return base + path;
    }

    /** Ends the {@code _links} of a whole answer. */
    ObjectNode withBase(ObjectNode links) {
        return links.put("base", base).put("context", Installation.CONTEXT);
    }

    ObjectNode only(String path) {
        return Json.object().put("self", self(path));
    }

    String webui(Content content, Space space) {
        return switch (content.type()) {
            case BLOGPOST ->
                "/display/" + encode(space.key()) + "/" + BLOG_DAY.format(content.createdAt()) + "/"
                        + encode(content.title());
            case ATTACHMENT ->
                "/pages/viewpage.action?pageId=" + content.parent() + "&preview=%2F" + content.parent() + "%2F"
                        + content.id().value() + "%2F" + encode(content.title());
            case FOOTER_COMMENT, INLINE_COMMENT ->
                "/pages/viewpage.action?pageId=" + content.parent() + "&focusedCommentId=" + content.id() + "#comment-"
                        + content.id();
            default ->
                isPlain(content.title())
                        ? "/display/" + encode(space.key()) + "/" + encode(content.title())
                        : "/pages/viewpage.action?pageId=" + content.id();
        };
    }

    String download(Content attachment) {
        return "/download/attachments/" + attachment.parent() + "/" + inPath(attachment.title()) + "?version="
                + attachment.version().number() + "&modificationDate="
                + attachment.modifiedAt().toEpochMilli() + "&api=v2";
    }

    /** The id as little-endian bytes in base 64 without its trailing zeros. */
    static String tiny(ContentId id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(id.value())
                .array();
        String text = Base64.getEncoder().encodeToString(bytes);
        return "/x/" + text.replace('/', '-').replace('+', '_').replaceAll("A*=*$", "");
    }

    /** In a path, unlike in a query, a plus sign is no space. */
    private static String inPath(String text) {
        return encode(text).replace("+", "%20");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Titles with other characters are addressed by id. */
    private static boolean isPlain(String title) {
        return title.chars().allMatch(c -> c == ' ' || (c < 128 && Character.isLetterOrDigit(c)));
    }
}
