package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.Upload;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.Request;
import io.github.camelconfluence.client.http.SiteApi;

/** Uploads attachments by v1: v2 only reads them. */
final class Uploads {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final SingleReads singles;

    Uploads(SiteApi api, ContentMapping mapping, SingleReads singles) {
        this.api = api;
        this.mapping = mapping;
        this.singles = singles;
    }

    /** POST refuses a name that is there already; PUT makes a new version of it. */
    Content attach(Content.Parent container, Upload upload) {
        SpaceId space = singles.required(container).space();
        Query query = Query.of("/rest/api/content", container.id().value(), "child", "attachment");
        Request request = api.changing("PUT", query).needing(Scopes.WRITE_FILE);
        WireFound.Listing made = api.upload(request, upload, WireFound.Listing.class);
        return made.rows().stream()
                .findFirst()
                .map(row -> mapping.hanging(row.hanging(Hanging.ATTACHMENT), Hanging.ATTACHMENT, space, container))
                .orElseThrow(() -> new OutcomeUnknown(
                        request.toString(), new MalformedAnswer(200, request + " answered no attachment", false)));
    }
}
