package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.ConfluenceWriter;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentProperty;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.ContentUpdate;
import io.github.camelconfluence.client.NewComment;
import io.github.camelconfluence.client.NewContent;
import io.github.camelconfluence.client.Placement;
import io.github.camelconfluence.client.Upload;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.LabelWrites;
import java.util.Collection;
import java.util.Optional;

/** Writes to Confluence Cloud: by v2, and by v1 what v2 cannot. */
final class CloudWriter implements ConfluenceWriter {

    private final PageWrites pages;
    private final Moves moves;
    private final Deletions deletions;
    private final CommentWrites comments;
    private final LabelWrites labels;
    private final Uploads uploads;
    private final Properties properties;

    CloudWriter(SiteApi api, ContentMapping mapping, SingleReads singles, HangingReads hanging) {
        this.pages = new PageWrites(api, mapping);
        this.moves = new Moves(api, singles);
        this.deletions = new Deletions(api, singles, hanging);
        this.comments = new CommentWrites(api, mapping, singles, hanging);
        this.labels = new LabelWrites(api, Scopes.WRITE_CONTENT);
        this.uploads = new Uploads(api, mapping, singles);
        this.properties = new Properties(api);
    }

    @Override
    public Content create(NewContent content) {
        return pages.create(content);
    }

    @Override
    public Content update(ContentUpdate update) {
        return pages.update(update);
    }

    @Override
    public Content move(ContentId page, Placement to) {
        return moves.move(page, to);
    }

    @Override
    public boolean trash(ContentType type, ContentId id) {
        return deletions.trash(type, id);
    }

    @Override
    public boolean purge(ContentType type, ContentId id) {
        return deletions.purge(type, id);
    }

    @Override
    public Content comment(NewComment comment) {
        return comments.comment(comment);
    }

    @Override
    public void addLabels(ContentType type, ContentId id, Collection<String> names) {
        labels.add(id, names);
    }

    @Override
    public void removeLabel(ContentType type, ContentId id, String name) {
        labels.remove(id, name);
    }

    @Override
    public Content attach(Content.Parent container, Upload upload) {
        return uploads.attach(container, upload);
    }

    @Override
    public Optional<ContentProperty> property(ContentType type, ContentId id, String key) {
        return properties.get(type, id, key);
    }

    @Override
    public ContentProperty setProperty(ContentType type, ContentId id, String key, String json) {
        return properties.set(type, id, key, json);
    }
}
