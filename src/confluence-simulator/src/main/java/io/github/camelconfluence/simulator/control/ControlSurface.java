package io.github.camelconfluence.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.RequestLog;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.http.Surface;
import io.github.camelconfluence.simulator.limits.Faults;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.SiteConflict;

/** Edits the site, reads the log of requests, and orders faults; needs no credentials and obeys no limit. */
public final class ControlSurface implements Surface {

    static final String PREFIX = "/_simulator";

    private final Router router = new Router(
            (request, values) -> problem(404, "Unknown path; GET " + PREFIX + " lists them"),
            (request, values) -> problem(405, "Wrong method; GET " + PREFIX + " lists them"));

    public ControlSurface(Site site, RequestLog requests, Faults faults) {
        router.get("/", ControlSurface::summary)
                .add(
                        new SiteEdits(site),
                        new ContentEdits(site),
                        new GroupEdits(site.signIn()),
                        new TokenEdits(site.signIn()),
                        new LogResource(requests),
                        new FaultsResource(faults));
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    @Override
    public boolean isPartOfConfluence() {
        return false;
    }

    @Override
    public Answer handle(Request request) {
        try {
            return router.route(request.at(request.path().substring(PREFIX.length())));
        } catch (SiteConflict e) {
            return problem(409, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        } catch (Refusal e) {
            return e.answer();
        }
    }

    static Answer done() {
        return Json.answer(200, Json.object().put("done", true));
    }

    static Answer problem(int status, String message) {
        ObjectNode body = Json.object().put("error", message);
        return Json.answer(status, body);
    }

    private static Answer summary(Request request, PathValues values) {
        return Answer.of(200, "text/plain;charset=UTF-8", Summary.TEXT);
    }
}
