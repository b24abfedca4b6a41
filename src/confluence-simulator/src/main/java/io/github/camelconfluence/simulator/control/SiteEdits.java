package io.github.camelconfluence.simulator.control;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Space;

/** Spaces. */
final class SiteEdits implements Resource {

    private final Site site;

    SiteEdits(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router router) {
        router.post("/spaces", (request, values) -> create(request))
                .put("/spaces/{key}", this::change)
                .delete("/spaces/{key}", (request, values) -> {
                    site.deleteSpace(values.get("key"));
                    return ControlSurface.done();
                });
    }

    private Answer create(Request request) {
        ControlBody body = ControlBody.of(request);
        String key = body.required("key");
        Audience audience = body.flag("public") ? Audience.EVERYBODY : Audience.ALL_USERS;
        Space space = site.createSpace(key, body.text("name").orElse(key), audience);
        return Json.answer(200, Json.object().put("id", Long.toString(space.id())));
    }

    private Answer change(Request request, PathValues values) {
        ControlBody body = ControlBody.of(request);
        String key = values.get("key");
        body.text("name").ifPresent(name -> site.renameSpace(key, name));
        body.text("archived").ifPresent(archived -> site.archiveSpace(key, Boolean.parseBoolean(archived)));
        body.text("key").ifPresent(newKey -> site.changeSpaceKey(key, newKey));
        return ControlSurface.done();
    }
}
