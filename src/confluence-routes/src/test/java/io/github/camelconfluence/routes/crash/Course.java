package io.github.camelconfluence.routes.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The records of a topic one after the other, content by content. */
record Course(Map<String, List<KafkaSink.Entry>> entries) {

    /** The same said twice running. */
    record Repetition(String id, Instant first, Instant second) {

        boolean isAround(Kill kill) {
            return !kill.at().isBefore(first) && !kill.at().isAfter(second);
        }
    }

    /** The last word on each content. */
    Map<String, Document> documents() {
        Map<String, Document> documents = new TreeMap<>();
        entries.forEach((id, course) ->
                course.get(course.size() - 1).document().ifPresent(document -> documents.put(id, document)));
        return documents;
    }

    /** When each record was sent, in that order. */
    List<Instant> times() {
        return entries.values().stream()
                .flatMap(List::stream)
                .map(KafkaSink.Entry::at)
                .sorted()
                .toList();
    }

    List<Repetition> repetitions() {
        List<Repetition> repetitions = new ArrayList<>();
        entries.forEach((id, course) -> {
            for (int i = 1; i < course.size(); i++) {
                KafkaSink.Entry before = course.get(i - 1);
                KafkaSink.Entry after = course.get(i);
                if (before.document().equals(after.document())) {
                    repetitions.add(new Repetition(id, before.at(), after.at()));
                }
            }
        });
        return repetitions;
    }

    /** Where an older version follows a newer one. */
    List<String> stepsBack() {
        List<String> steps = new ArrayList<>();
        entries.forEach((id, course) -> {
            int newest = 0;
            for (KafkaSink.Entry entry : course) {
                int version = entry.document().map(Document::version).orElse(newest);
                if (version < newest) {
                    steps.add(id + " at offset " + entry.offset() + ": " + version + " after " + newest);
                }
                newest = Math.max(newest, version);
            }
        });
        return steps;
    }

    List<KafkaSink.Entry> tombstones() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.document().equals(Optional.empty()))
                .toList();
    }
}
