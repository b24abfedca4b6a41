package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.Upload;
import io.github.camelconfluence.write.Attaching;
import java.net.URLConnection;
import java.util.Objects;

/** Attaches the message to a page or blog post, unless the same bytes are there under the same name. */
final class UploadAttachment implements ConfluenceOperation {

    private final Workplace at;

    UploadAttachment(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        String name = FileNames.required(call);
        Content page = at.targets().page(call);
        Versions.require(call, page);
        String mediaType = call.value(Parameter.MEDIA_TYPE)
                .orElseGet(() -> Objects.requireNonNullElse(URLConnection.guessContentTypeFromName(name), ""));
        GivenFile file = call.file();
        Upload upload = new Upload(name, mediaType, "", file.length(), file.source());
        return Answer.of(at.contents()
                .of(new Attaching(at.client()).attach(new Content.Parent(page.id(), page.type()), upload)));
    }
}
