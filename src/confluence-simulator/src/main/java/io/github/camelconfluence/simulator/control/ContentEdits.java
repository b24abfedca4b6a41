package io.github.camelconfluence.simulator.control;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Draft;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Revision;
import io.github.camelconfluence.simulator.model.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Content: what a person would do in the browser. */
final class ContentEdits implements Resource {

    private static final Map<String, ContentType> TYPES = Map.of(
            "page", ContentType.PAGE,
            "blogpost", ContentType.BLOGPOST,
            "folder", ContentType.FOLDER,
            "whiteboard", ContentType.WHITEBOARD,
            "database", ContentType.DATABASE);

    private final Site site;

    ContentEdits(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router router) {
        router.get("/find", (request, values) -> find(request))
                .post("/content", (request, values) -> create(request))
                .put("/content/{id}", this::edit)
                .post("/content/{id}/move", this::move)
                .post("/content/{id}/labels", (request, values) -> {
                    List<String> labels = ControlBody.of(request).list("labels");
                    site.label(id(values), labels.toArray(new String[0]));
                    return ControlSurface.done();
                })
                .delete("/content/{id}/labels/{name}", (request, values) -> {
                    site.unlabel(id(values), values.get("name"));
                    return ControlSurface.done();
                })
                .put("/content/{id}/restrictions", this::restrict)
                .post("/content/{id}/comments", this::comment)
                .post("/content/{id}/attachments", this::attach);
        Map<String, Consumer<ContentId>> actions = Map.of(
                "trash", site::trash,
                "restore", site::restore,
                "purge", site::purge,
                "archive", site::archive,
                "unarchive", site::unarchive);
        actions.forEach((name, action) -> router.post("/content/{id}/" + name, (request, values) -> {
            action.accept(id(values));
            return ControlSurface.done();
        }));
    }

    private Answer find(Request request) {
        String space = request.query().first("space", "");
        String title = request.query().first("title", "");
        Optional<Content> found = site.find(space, title);
        return found.map(content -> Json.answer(
                        200,
                        Json.object()
                                .put("id", content.id().toString())
                                .put("type", content.type().word())))
                .orElseGet(() -> ControlSurface.problem(404, "Nothing in " + space + " is called " + title));
    }

    private Answer create(Request request) {
        ControlBody body = ControlBody.of(request);
        ContentType type = Optional.ofNullable(TYPES.get(body.text("type").orElse("page")))
                .orElseThrow(() -> new IllegalArgumentException("The type is one of " + TYPES.keySet()));
        Draft draft = new Draft(
                type,
                body.required("space"),
                body.id("parent").orElse(null),
                body.required("title"),
                Body.of(body.text("body").orElse("")),
                Accounts.EDITOR.accountId());
        return created(site.create(draft));
    }

    private Answer edit(Request request, PathValues values) {
        ControlBody body = ControlBody.of(request);
        Content content = site.revise(
                id(values),
                new Revision(
                        body.text("title").orElse(null),
                        body.text("body").map(Body::of).orElse(null),
                        null,
                        Accounts.EDITOR.accountId(),
                        body.text("message").orElse("")));
        return Json.answer(200, Json.object().put("version", content.version().number()));
    }

    private Answer move(Request request, PathValues values) {
        ControlBody body = ControlBody.of(request);
        Optional<ContentId> parent = body.id("parent");
        if (parent.isPresent()) {
            site.move(id(values), parent.get());
        } else {
            site.moveToSpace(id(values), body.required("space"));
        }
        return ControlSurface.done();
    }

    private Answer restrict(Request request, PathValues values) {
        ControlBody body = ControlBody.of(request);
        Set<String> users = Set.copyOf(body.list("users"));
        Set<String> accounts = site.signIn().accounts().stream()
                .filter(account -> users.contains(account.username()) || users.contains(account.accountId()))
                .map(Account::accountId)
                .collect(Collectors.toSet());
        site.restrict(id(values), new Restrictions(accounts, Set.copyOf(body.list("groups"))));
        return ControlSurface.done();
    }

    private Answer comment(Request request, PathValues values) {
        String text = ControlBody.of(request).required("text");
        ContentId below = id(values);
        boolean reply =
                site.find(below).map(content -> content.type().isComment()).orElse(false);
        return created(reply ? site.reply(below, text) : site.comment(below, text));
    }

    private Answer attach(Request request, PathValues values) {
        String name = request.query()
                .first("name")
                .orElseThrow(() -> new IllegalArgumentException("The query lacks \"name\""));
        String mediaType = request.header("content-type").orElse("application/octet-stream");
        return created(site.attach(id(values), name, mediaType, request.body()));
    }

    private static Answer created(ContentId id) {
        return Json.answer(200, Json.object().put("id", id.toString()));
    }

    private static ContentId id(PathValues values) {
        return ControlBody.parse(values.get("id"));
    }
}
