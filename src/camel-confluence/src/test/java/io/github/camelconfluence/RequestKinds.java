package io.github.camelconfluence;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.RequestLog;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests counted by what they ask for, whatever the ids. */
record RequestKinds(Map<String, Long> counts) {

    private static final Pattern BASE = Pattern.compile("^.*?(/rest/|/api/)");
    private static final Pattern ID = Pattern.compile("/(att)?[0-9]+");
    private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"(, \"[^\"]*\")*");
    private static final Pattern POLL = Pattern.compile("lastmodified|-modified-date|/user/current");
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)(cql|expand|body-format|type|sort)=([^&]*)");

    static RequestKinds of(RequestLog log) {
        return new RequestKinds(log.all().stream()
                .collect(Collectors.groupingBy(RequestKinds::kind, TreeMap::new, Collectors.counting())));
    }

    /** Without what is asked once a minute meanwhile, however slow the machine is. */
    RequestKinds withoutPolls() {
        Map<String, Long> others = new TreeMap<>(counts);
        others.keySet().removeIf(kind -> POLL.matcher(kind).find());
        return new RequestKinds(others);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String kind(LoggedRequest request) {
        String path =
                ID.matcher(BASE.matcher(request.path()).replaceFirst("$1")).replaceAll("/{id}");
        String parameters = PARAMETER
                .matcher(URLDecoder.decode(request.query().replace("%26", "+"), StandardCharsets.UTF_8))
                .results()
                .filter(found -> !(path.endsWith("/search") && found.group(1).equals("type")))
                .map(found ->
                        found.group(1) + "=" + VALUES.matcher(found.group(2)).replaceAll("…"))
                .sorted()
                .collect(Collectors.joining(" "));
        String ids = request.query().contains("id=") && path.startsWith("/api") ? " id=…" : "";
        return path + ids + " " + parameters + (request.status() == 200 ? "" : " -> " + request.status());
    }

    /** For a failure's message: the most frequent first. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> String.format("%6d  %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n", "\n" + total() + " requests:\n", "\n"));
    }
}
