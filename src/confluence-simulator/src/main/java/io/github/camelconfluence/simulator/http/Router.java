package io.github.camelconfluence.simulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler for a method and a path by templates such as {@code /pages/{id}}; first match wins. */
public final class Router {

    private record Route(String method, List<String> template, Handler handler) {

        Optional<PathValues> match(List<String> segments) {
            if (segments.size() != template.size()) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                String expected = template.get(i);
                if (expected.startsWith("{")) {
                    values.put(expected.substring(1, expected.length() - 1), segments.get(i));
                } else if (!expected.equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new PathValues(values));
        }
    }

    private final List<Route> routes = new ArrayList<>();
    private final Handler unknownPath;
    private final Handler wrongMethod;

    public Router(Handler unknownPath, Handler wrongMethod) {
        this.unknownPath = unknownPath;
        this.wrongMethod = wrongMethod;
    }

    public Router get(String template, Handler handler) {
        return on("GET", template, handler);
    }

    public Router post(String template, Handler handler) {
        return on("POST", template, handler);
    }

    public Router put(String template, Handler handler) {
        return on("PUT", template, handler);
    }

    public Router delete(String template, Handler handler) {
        return on("DELETE", template, handler);
    }

    public Router add(Resource... resources) {
        for (Resource resource : resources) {
            resource.addTo(this);
        }
        return this;
    }

    public Answer route(Request request) {
        List<String> segments = segments(request.path());
        boolean pathKnown = false;
        for (Route route : routes) {
            Optional<PathValues> values = route.match(segments);
            if (values.isPresent()) {
                if (route.method().equals(request.method())) {
                    return route.handler().handle(request, values.get());
                }
                pathKnown = true;
            }
        }
        PathValues none = new PathValues(Map.of());
        return pathKnown ? wrongMethod.handle(request, none) : unknownPath.handle(request, none);
    }

    private Router on(String method, String template, Handler handler) {
        routes.add(new Route(method, segments(template), handler));
        return this;
    }

    private static List<String> segments(String path) {
        return List.of(path.replaceAll("^/+|/+$", "").split("/", -1));
    }
}
