package io.github.camelconfluence.simulator.cloud;

import io.github.camelconfluence.simulator.Environment;
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

/** The addresses that answers carry; those below {@link #base} are relative to it. */
public final class Links {

    private static final DateTimeFormatter BLOG_DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final Environment environment;

    public Links(Environment environment) {
        this.environment = environment;
    }

    /** The site's, on the gateway too. */
    public String base() {
        return environment.origins().site() + "/wiki";
    }

    public String webui(Content content, Space space) {
        String title = encode(content.title());
        return switch (content.type()) {
            case PAGE ->
                content.id().equals(space.homepage())
                        ? "/spaces/" + space.key() + "/overview"
                        : "/spaces/" + space.key() + "/pages/" + content.id() + "/" + title;
            case BLOGPOST ->
                "/spaces/" + space.key() + "/blog/" + BLOG_DAY.format(content.createdAt()) + "/" + content.id() + "/"
                        + title;
            case FOLDER, WHITEBOARD, DATABASE, EMBED ->
                "/spaces/" + space.key() + "/" + content.type().word() + "/" + content.id();
            case ATTACHMENT -> attachmentUi(content);
            case FOOTER_COMMENT, INLINE_COMMENT ->
                "/spaces/" + space.key() + "/pages/" + content.parent() + "?focusedCommentId=" + content.id();
        };
    }

    public String editui(ContentId id) {
        return "/pages/resumedraft.action?draftId=" + id;
    }

    public String edituiV2(ContentId id, Space space) {
        return "/spaces/" + space.key() + "/pages/edit-v2/" + id;
    }

    /** The id as little-endian bytes in a modified base 64, without the zeros at the end. */
    public String tinyui(ContentId id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(id.value())
                .array();
        String text =
                Base64.getEncoder().encodeToString(bytes).replace('/', '-').replace('+', '_');
        return "/x/" + text.replaceAll("A*=*$", "");
    }

    /** The link that tokens cannot follow any more. */
    public String download(Content attachment) {
        return "/download/attachments/" + attachment.parent() + "/" + encode(attachment.title()) + "?version="
                + attachment.version().number() + "&modificationDate="
                + attachment.modifiedAt().toEpochMilli() + "&cacheVersion=1&api=v2";
    }

    private static String attachmentUi(Content attachment) {
        return "/pages/viewpageattachments.action?pageId=" + attachment.parent() + "&preview=%2F" + attachment.parent()
                + "%2F" + attachment.id().value() + "%2F" + encode(attachment.title());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
