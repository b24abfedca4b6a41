package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.http.Surface;
import io.github.camelconfluence.simulator.model.Caller;
import java.util.Locale;
import java.util.Optional;

/** Everything below {@code /confluence}; signs callers in itself. */
public final class DataCenterSurface implements Surface {
    private final Installation installation;
    private final SignOn signOn;
    private final Router router;

    public DataCenterSurface(Environment environment) {
        this(environment, Quirks.NONE);
    }

    public DataCenterSurface(Environment environment, Quirks quirks) {
        this.installation = new Installation(environment, quirks);
        this.signOn = new SignOn(installation);
        this.router = new Router(
                        (request, values) -> Errors.unknownPath(request.target().rawPath()),
                        (request, values) -> Errors.wrongMethod())
                .add(
                        new ServerResource(installation),
                        new TokenResource(installation),
                        new GroupResource(installation),
                        new ContentListResource(installation),
                        new SearchResource(installation),
                        new ContentResource(installation),
                        new ChildrenResource(installation),
                        new LabelResource(installation),
                        new PropertyResource(installation),
                        new RestrictionResource(installation),
                        new SpaceResource(installation),
                        new SpacePermissionResource(installation),
                        new ContentWriteResource(installation),
                        new AttachmentResource(installation));
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(Installation.CONTEXT + "/") || path.equals(Installation.CONTEXT);
    }

    @Override
    public Caller identify(Request request) {
        return signOn.glance(request);
    }

    @Override
    public Answer handle(Request request) {
        String rawPath = request.target().rawPath().toUpperCase(Locale.ROOT);
        if (rawPath.contains("%2F") || rawPath.contains("%5C")) {
            // Tomcat's own, before Confluence is asked: encodedSolidusHandling, allowBackslash
            return Answer.of(400, Answer.HTML, "<html><body>HTTP Status 400 – Bad Request</body></html>");
        }
        Optional<Answer> front = Front.answer(installation);
        if (front.isPresent()) {
            return front.get();
        }
        try {
            Caller caller = signOn.caller(request);
            String path = request.path().substring(Installation.CONTEXT.length());
            return signed(routed(request.from(caller).at(path)), caller);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer routed(Request request) {
        try {
            return request.path().startsWith("/rest/")
                            || request.path().startsWith("/rpc/")
                            || request.path().startsWith("/download/")
                    ? router.route(request)
                    : Answer.of(200, Answer.HTML, "<!doctype html><html><body>Dashboard - Confluence</body></html>");
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Answer signed(Answer answer, Caller caller) {
        Answer named = answer.with("X-AUSERNAME", caller.name());
        return caller.account().isPresent() ? named.with("X-Seraph-LoginReason", "OK") : named;
    }
}
