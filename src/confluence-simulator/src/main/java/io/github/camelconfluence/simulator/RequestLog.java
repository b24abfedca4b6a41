package io.github.camelconfluence.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What has been asked so far, oldest first; the last 100,000 are kept. Thread-safe. */
public final class RequestLog {

    private static final int MOST = 100_000;

    private final List<LoggedRequest> requests = new ArrayList<>();
    private long count;

    RequestLog() {}

    synchronized void add(LoggedRequest request) {
        if (requests.size() >= MOST) {
            requests.subList(0, MOST / 10).clear();
        }
        requests.add(request);
        count++;
    }

    public synchronized List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    public List<LoggedRequest> matching(Predicate<LoggedRequest> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** Requests since the start or the last {@link #clear}. */
    public synchronized long count() {
        return count;
    }

    public long count(Predicate<LoggedRequest> wanted) {
        return matching(wanted).size();
    }

    public Map<Integer, Long> byStatus() {
        return all().stream()
                .collect(Collectors.groupingBy(LoggedRequest::status, TreeMap::new, Collectors.counting()));
    }

    public synchronized void clear() {
        requests.clear();
        count = 0;
    }
}
