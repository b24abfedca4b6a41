package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.Download;
import io.github.camelconfluence.client.NotFound;
import java.util.Objects;

/** Opens an attachment: by its id, or by the id of its page and by its file name. */
final class DownloadAttachment implements ConfluenceOperation {

    private final Workplace at;

    DownloadAttachment(Workplace at) {
        this.at = at;
    }

    @Override
    public Answer run(Call call) {
        Content attachment = call.value(Parameter.FILE_NAME).isPresent()
                ? named(call)
                : at.targets().attachment(call);
        Content.Parent container = Objects.requireNonNull(attachment.parent(), "every attachment hangs on something");
        Download download = at.client().download(container.id(), attachment.id());
        return new Answer(download.bytes(), at.contents().of(attachment), download::close);
    }

    private Content named(Call call) {
        Content page = at.targets().page(call);
        String name = FileNames.required(call);
        return at.client()
                .attachment(new Content.Parent(page.id(), page.type()), name)
                .orElseThrow(() -> new NotFound(
                        404,
                        "There is no attachment '" + name + "' on " + page.id() + ": check "
                                + Parameter.FILE_NAME.inWords()));
    }
}
