package io.jumun.sandbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, many at a time: a merchant that is slow with one does not hold up the next.
 */
@Component
class SendWebhooks implements DisposableBean {

  private static final int MOST_AT_ONCE = 32;
  private static final Duration SPARE = Duration.ofSeconds(5);

  private final Webhooks webhooks;
  private final WebhookAddress address;
  private final Postman postman;
  private final WebhookProperties properties;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SendWebhooks(
      Webhooks webhooks, WebhookAddress address, Postman postman, WebhookProperties properties) {
    this.webhooks = webhooks;
    this.address = address;
    this.postman = postman;
    this.properties = properties;
  }

  /** Nothing is asked of the database while webhooks go nowhere. */
  @Scheduled(fixedDelayString = "${jumun.sandbox.webhook-poll:PT0.1S}")
  void sendDue() {
    address.url().ifPresent(this::sendDue);
  }

  private void sendDue(URI url) {
    int most = free.availablePermits();
    if (most > 0) {
      webhooks.claim(most, properties.webhookTimeout().plus(SPARE)).forEach(w -> start(w, url));
    }
  }

  private void start(Webhook webhook, URI url) {
    free.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            send(webhook, url);
          } finally {
            free.release();
          }
        });
  }

  private void send(Webhook webhook, URI url) {
    String id = webhook.transmissionId();
    int failures = webhook.failures();
    String answer = postman.send(url, id, failures, webhook.body().getBytes(UTF_8));
    if (answer.equals(Postman.TAKEN)) {
      webhooks.delivered(id);
    } else {
      webhooks.failed(id, answer, RetryPauses.after(failures + 1, properties.webhookMinute()));
    }
  }

  /** What is under way is left to the lease. */
  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
