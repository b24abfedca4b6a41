package io.github.camelconfluence.routes.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a topic that somebody else made, and says what about it loses deletions or refuses large pages. */
record TopicReview(Admin admin, String topic) {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReview.class);

    void warnUnless(Map<String, String> wanted) throws InterruptedException, ExecutionException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            for (Config present :
                    admin.describeConfigs(List.of(resource)).all().get().values()) {
                wanted.forEach((setting, value) -> warnUnless(setting, value, present));
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            LOG.info("Not allowed to read the settings of Kafka topic {}; it should have {}", topic, wanted);
        }
    }

    private void warnUnless(String setting, String wanted, Config config) {
        String present = config.get(setting).value();
        boolean enough = TopicConfig.CLEANUP_POLICY_CONFIG.equals(setting)
                ? present.equals(wanted)
                : Long.parseLong(present) >= Long.parseLong(wanted);
        if (!enough) {
            LOG.warn("Kafka topic {} has {}={}, but should have {}", topic, setting, present, wanted);
        }
    }
}
