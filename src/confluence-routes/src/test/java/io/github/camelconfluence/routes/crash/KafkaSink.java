package io.github.camelconfluence.routes.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.routes.kafka.KafkaRecords;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a reader of the topic knows who read it from its beginning. */
final class KafkaSink implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaRecords records;

    /** @param document empty for a tombstone */
    record Entry(String id, long offset, java.time.Instant at, Optional<Document> document) {}

    KafkaSink(String bootstrapServers, String topic) {
        this.records = new KafkaRecords(bootstrapServers, topic);
    }

    /** How many records there are so far. */
    long size() {
        return records.all().size();
    }

    /** Everything so far, of each content in its order. */
    Course course() {
        Map<String, List<Entry>> entries = new TreeMap<>();
        records.all()
                .forEach(record -> entries.computeIfAbsent(record.key(), first -> new ArrayList<>())
                        .add(entry(record)));
        return new Course(entries);
    }

    private static Entry entry(ConsumerRecord<String, String> record) {
        return new Entry(
                record.key(),
                record.offset(),
                java.time.Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.value()).map(KafkaSink::document));
    }

    private static Document document(String value) {
        try {
            JsonNode json = JSON.readTree(value);
            return new Document(
                    json.path("id").asText(),
                    json.path("type").asText(),
                    json.path("space").path("key").asText(),
                    json.path("version").path("number").asInt(),
                    json.path("title").asText(),
                    texts(json.path("labels")),
                    stream(json.path("ancestors"))
                            .map(each -> each.path("id").asText() + " "
                                    + each.path("title").asText())
                            .toList(),
                    json.path("path").asText(),
                    stream(json.path("readers").path("allOf"))
                            .map(clause -> Document.clause(
                                    clause.path("source").asText(),
                                    texts(clause.path("users")),
                                    texts(clause.path("groups"))))
                            .collect(Collectors.toSet()),
                    Document.markIn(json.path("body").path("value").asText()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public void close() {
        records.close();
    }
}
