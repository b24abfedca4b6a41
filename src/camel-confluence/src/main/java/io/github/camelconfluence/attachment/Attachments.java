package io.github.camelconfluence.attachment;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.NotFound;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fetches attachments, one an id at a time: as text where there is a reader, otherwise as a file that is kept until it is
 * released. What cannot be had is told in a warning; what may be had later is thrown. Thread-safe.
 */
public final class Attachments implements AutoCloseable {

    private final AttachmentRules rules;
    private final @Nullable AttachmentReader reader;
    private final TimedDownload download;
    private final TemporaryFiles files = new TemporaryFiles();
    private final Map<ContentId, Path> kept = new ConcurrentHashMap<>();

    public Attachments(ConfluenceClient client, AttachmentRules rules, @Nullable AttachmentReader reader, Clock clock) {
        this.rules = rules;
        this.reader = reader;
        this.download = new TimedDownload(client, rules, clock);
    }

    public FetchedAttachment fetch(Content attachment) {
        ContentDetails.File told = told(attachment);
        long size = told.size();
        String mediaType = MediaTypes.of(told.mediaType(), attachment.title());
        if (!rules.types().include(mediaType)) {
            return FetchedAttachment.without("Not downloaded: attachmentTypes does not name " + mediaType);
        }
        if (size > rules.maxSize()) {
            return FetchedAttachment.without(
                    "Not downloaded: its " + size + " bytes are more than attachmentMaxSize=" + rules.maxSize());
        }
        Path file = files.create();
        kept.put(attachment.id(), file);
        boolean keep = false;
        try {
            ContentId container = Objects.requireNonNull(attachment.parent()).id();
            if (!download.toFile(container, attachment.id(), file)) {
                return FetchedAttachment.without("Download broken off: there are more bytes than Confluence says, and"
                        + " than attachmentMaxSize=" + rules.maxSize());
            }
            keep = reader == null;
            return reader == null
                    ? new FetchedAttachment(null, List.of())
                    : read(reader, new AttachmentFile(file, attachment.title(), mediaType));
        } catch (NotFound e) {
            return FetchedAttachment.without("Confluence does not have its file: " + e.getMessage());
        } finally {
            if (!keep) {
                release(attachment.id());
            }
        }
    }

    private FetchedAttachment read(AttachmentReader by, AttachmentFile file) {
        AttachmentText text = by.read(file, rules.reading());
        return new FetchedAttachment(text.value(), text.warnings());
    }

    private static ContentDetails.File told(Content attachment) {
        return attachment.details() instanceof ContentDetails.File file ? file : new ContentDetails.File("", "", -1);
    }

    /** Where the bytes are until they are released; empty if none are kept. */
    public Optional<Path> kept(ContentId id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** Deletes the file of this id, if there is one. */
    public void release(ContentId id) {
        Path file = kept.remove(id);
        if (file != null) {
            TemporaryFiles.delete(file);
        }
    }

    @Override
    public void close() {
        kept.clear();
        files.close();
    }
}
