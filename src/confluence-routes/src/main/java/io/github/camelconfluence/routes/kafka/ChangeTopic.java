package io.github.camelconfluence.routes.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Handler;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topic of changes before the first record goes out: compacted, so that it always holds the present state of
 * every page, and with tombstones kept long enough for every reader to see them. A topic that exists is left as it is and
 * looked at. Brokers and security are those of Camel's kafka component.
 */
public class ChangeTopic {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeTopic.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private String name = "";
    private int partitions = -1;
    private short replication = -1;
    private int maxRecordBytes;
    private Duration deleteRetention = Duration.ofDays(7);
    private volatile boolean ready;

    public void setName(String name) {
        this.name = name;
    }

    /** -1 for the broker's default, as for {@link #setReplication}. */
    public void setPartitions(int partitions) {
        this.partitions = partitions;
    }

    public void setReplication(short replication) {
        this.replication = replication;
    }

    public void setMaxRecordBytes(int maxRecordBytes) {
        this.maxRecordBytes = maxRecordBytes;
    }

    /** How long compaction keeps tombstones: a reader that is away for longer misses deletions. */
    public void setDeleteRetention(Duration deleteRetention) {
        this.deleteRetention = deleteRetention;
    }

    @Handler
    public void ensure(CamelContext context) throws InterruptedException, ExecutionException {
        if (ready) {
            return;
        }
        try (Admin admin = Admin.create(connection(context))) {
            create(admin);
        }
        ready = true;
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException {
        NewTopic topic = new NewTopic(name, chosen(partitions), chosen(replication)).configs(wanted());
        try {
            CreateTopicsResult created = admin.createTopics(List.of(topic));
            created.all().get();
            LOG.info("Created Kafka topic {} with {}", name, wanted());
            awaitLeaders(admin, created);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                new TopicReview(admin, name).warnUnless(wanted());
            } else if (e.getCause() instanceof AuthorizationException) {
                LOG.warn("Not allowed to create Kafka topic {}: have it created with {}", name, wanted());
            } else {
                throw e;
            }
        }
    }

    /** A producer that comes before the leaders do may lose count of what it sent, and stand still for its two minutes' patience. */
    private void awaitLeaders(Admin admin, CreateTopicsResult created) throws InterruptedException, ExecutionException {
        try {
            Map<TopicPartition, OffsetSpec> ends = IntStream.range(
                            0, created.numPartitions(name).get())
                    .boxed()
                    .collect(Collectors.toMap(
                            number -> new TopicPartition(name, number), number -> OffsetSpec.latest()));
            admin.listOffsets(ends).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            LOG.debug("Not allowed to see whether Kafka topic {} has its leaders", name);
        }
    }

    private Map<String, String> wanted() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(deleteRetention.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxRecordBytes));
    }

    private static Properties connection(CamelContext context) {
        KafkaComponent kafka = context.getComponent("kafka", KafkaComponent.class);
        KafkaConfiguration configuration = kafka.getConfiguration();
        Properties properties = new Properties();
        configuration.createProducerProperties().forEach((key, value) -> {
            if (AdminClientConfig.configNames().contains(key.toString())) {
                properties.put(key, value);
            }
        });
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.getBrokers());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return properties;
    }

    private static <N extends Number> Optional<N> chosen(N number) {
        return number.intValue() > 0 ? Optional.of(number) : Optional.empty();
    }
}
