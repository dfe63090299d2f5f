package io.jumun.messaging.topics;

import io.jumun.contracts.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the platform where they are missing; those that exist are left as they are.
 */
public final class TopicProvisioner {

  private TopicProvisioner() {}

  /**
   * @param replicationFactor on how many brokers each partition is kept
   * @throws ExecutionException when the brokers refuse or cannot be reached
   */
  public static void createMissing(Admin admin, short replicationFactor)
      throws ExecutionException, InterruptedException {
    List<NewTopic> topics =
        Arrays.stream(Topic.values()).map(topic -> describe(topic, replicationFactor)).toList();
    for (var created : admin.createTopics(topics).values().values()) {
      try {
        created.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private static NewTopic describe(Topic topic, short replicationFactor) {
    Map<String, String> config = new HashMap<>();
    if (topic.compacted()) {
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    } else {
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
      config.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(topic.retention().toMillis()));
    }
    return new NewTopic(topic.topicName(), Topic.PARTITIONS, replicationFactor).configs(config);
  }
}
