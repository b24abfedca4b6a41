package io.github.camelconfluence.routes.files;

import io.github.camelconfluence.ConfluenceHeaders;
import io.github.camelconfluence.sync.ChangeEvent;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What a mirror needs to know of a change, read from the message that the component delivers.
 *
 * @param source which content of which site
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MirrorChange(
        boolean deleted,
        String source,
        String contentId,
        Optional<String> path,
        Optional<String> previousPath,
        byte[] content) {

    private static final byte[] NOTHING = {};

    static MirrorChange of(Exchange exchange, String extension) {
        Message message = exchange.getMessage();
        String id = message.getHeader(ConfluenceHeaders.CONTENT_ID, String.class);
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A mirror takes changes of the confluence component: no content id");
        }
        String suffix =
                "attachment".equals(message.getHeader(ConfluenceHeaders.CONTENT_TYPE, String.class)) ? "" : extension;
        byte[] content = message.getBody(byte[].class);
        return new MirrorChange(
                ChangeEvent.DELETED.wireName().equals(message.getHeader(ConfluenceHeaders.EVENT, String.class)),
                message.getHeader(ConfluenceHeaders.SITE, "", String.class) + " " + id,
                id,
                Optional.ofNullable(message.getHeader(ConfluenceHeaders.PATH, String.class))
                        .map(path -> path + suffix),
                Optional.ofNullable(message.getHeader(ConfluenceHeaders.PREVIOUS_PATH, String.class))
                        .map(path -> path + suffix),
                content == null ? NOTHING : content);
    }
}
