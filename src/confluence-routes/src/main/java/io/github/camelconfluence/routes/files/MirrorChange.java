package io.github.camelconfluence.routes.files;

import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.ConfluenceHeaders;
import io.github.camelconfluence.sync.ChangeEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What a mirror needs to know of a change, read from the message that the component delivers.
 *
 * @param source which content of which site
 * @param previous where it may have been before, the other form of an attachment's path included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MirrorChange(
        boolean deleted,
        String source,
        String contentId,
        Optional<String> path,
        List<String> previous,
        byte[] content) {

    private static final byte[] NOTHING = {};

    static MirrorChange of(Exchange exchange, String extension) {
        Message message = exchange.getMessage();
        String id = message.getHeader(ConfluenceHeaders.CONTENT_ID, String.class);
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A mirror takes changes of the confluence component: no content id");
        }
        boolean attachment = "attachment".equals(message.getHeader(ConfluenceHeaders.CONTENT_TYPE, String.class));
        Optional<String> path = Optional.ofNullable(message.getHeader(ConfluenceHeaders.PATH, String.class));
        Optional<String> before = Optional.ofNullable(message.getHeader(ConfluenceHeaders.PREVIOUS_PATH, String.class));
        UnaryOperator<String> form = attachment
                ? isText(message) ? MirrorChange::asText : UnaryOperator.identity()
                : page -> page + extension;
        List<String> previous = attachment
                ? Stream.of(path, before)
                        .flatMap(Optional::stream)
                        .flatMap(bytes -> Stream.of(bytes, asText(bytes)))
                        .filter(other -> !Optional.of(other).equals(path.map(form)))
                        .toList()
                : before.map(form).stream().toList();
        byte[] content = message.getBody(byte[].class);
        return new MirrorChange(
                ChangeEvent.DELETED.wireName().equals(message.getHeader(ConfluenceHeaders.EVENT, String.class)),
                message.getHeader(ConfluenceHeaders.SITE, "", String.class) + " " + id,
                id,
                path.map(form),
                previous,
                content == null ? NOTHING : content);
    }

    /** An attachment whose text was read is not the file that its name speaks of any more. */
    private static boolean isText(Message message) {
        return message.getBody() instanceof ConfluenceChange change && change.body() != null;
    }

    private static String asText(String path) {
        int dot = path.lastIndexOf('.');
        return (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + ".txt";
    }
}
