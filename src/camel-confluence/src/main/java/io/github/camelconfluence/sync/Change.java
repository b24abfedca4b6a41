package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Ancestor;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that happened to one content, ready to be told to a route. */
public sealed interface Change {

    ContentId id();

    ContentType type();

    Space space();

    ChangeEvent event();

    String path();

    /** SHA-256 of the body as Confluence keeps it, of an attachment of what stands for its bytes; empty without either. */
    static String bodyHash(Content content) {
        if (content.details() instanceof ContentDetails.File file) {
            return Digest.sha256(content.id() + " " + content.version().number() + " " + file.size());
        }
        return content.body() == null ? "" : Digest.sha256(content.body().value());
    }

    /** SHA-256 of the ids and titles of what stands above a content. */
    static String placeHash(List<Ancestor> ancestors) {
        return Digest.sha256(ancestors.stream()
                .map(ancestor -> ancestor.id() + " " + ancestor.title())
                .collect(Collectors.joining("\n")));
    }

    /** Taken once, since bodies are long: see {@link #bodyHash} and {@link #placeHash}. */
    record Hashes(String body, String place) {}

    /**
     * The content is new or different.
     *
     * @param changes what differs, strongest first: body, title, path, ancestors, status, labels, readers, resolution, comments,
     *     attachments, resync
     * @param content with its body
     * @param ancestors top to bottom
     * @param parts its comments and attachments, as far as they are carried
     * @param previousPath where the sink has it now, if elsewhere
     * @param hashes of what is compared when it changes again
     */
    record Present(
            ChangeEvent event,
            Set<String> changes,
            Content content,
            Space space,
            List<Ancestor> ancestors,
            List<String> labels,
            @Nullable Readers readers,
            Parts parts,
            String path,
            @Nullable String previousPath,
            Hashes hashes)
            implements Change {

        @Override
        public ContentId id() {
            return content.id();
        }

        @Override
        public ContentType type() {
            return content.type();
        }
    }

    /** The content is no longer there for this route; {@code path} is where the sink has it. */
    record Gone(ContentId id, ContentType type, Space space, String title, int version, String path, Reason reason)
            implements Change {

        @Override
        public ChangeEvent event() {
            return ChangeEvent.DELETED;
        }
    }
}
