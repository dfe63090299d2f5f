package io.jumun.messaging.topics;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates missing topics before any listener starts: one that finds its topic missing looks again
 * only minutes later.
 */
public class TopicsAtStart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

  private final Map<String, Object> adminSettings;
  private final short replicationFactor;
  private volatile boolean running;

  public TopicsAtStart(Map<String, Object> adminSettings, short replicationFactor) {
    this.adminSettings = adminSettings;
    this.replicationFactor = replicationFactor;
  }

  @Override
  public void start() {
    try (Admin admin = Admin.create(adminSettings)) {
      TopicProvisioner.createMissing(admin, replicationFactor);
    } catch (ExecutionException e) {
      log.warn(
          "Topics were not created, going on in case they are there: {}",
          String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before listeners and web server, which start in the highest phases. */
  @Override
  public int getPhase() {
    return 0;
  }
}
