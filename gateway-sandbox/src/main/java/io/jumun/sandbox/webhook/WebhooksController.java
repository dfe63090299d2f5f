package io.jumun.sandbox.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where webhooks go, what became of them, and some that the gateway never wrote. */
@RestController
@RequestMapping("/sandbox/webhooks")
class WebhooksController {

  private final Webhooks webhooks;
  private final WebhookAddress address;
  private final Postman postman;

  WebhooksController(Webhooks webhooks, WebhookAddress address, Postman postman) {
    this.webhooks = webhooks;
    this.address = address;
    this.postman = postman;
  }

  @PutMapping
  Target change(@RequestBody Target target) {
    address.change(target.url());
    return target();
  }

  @GetMapping
  Sent youngest(
      @RequestParam(required = false) @Nullable String orderId,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
    return new Sent(target().url(), webhooks.youngest(orderId, limit));
  }

  /** Plays a forger who knows the merchant's URL: whatever is given is sent, once and at once. */
  @PostMapping("/forged")
  Taken forge(
      @RequestBody byte[] body,
      @RequestHeader(name = "tosspayments-webhook-transmission-id", required = false)
          @Nullable String transmissionId) {
    URI url = address.url().orElseThrow(InvalidAddress::missing);
    String id = transmissionId == null ? WriteWebhooks.newTransmissionId() : transmissionId;
    return new Taken(id, postman.send(url, id, 0, body));
  }

  private Target target() {
    return new Target(address.url().map(URI::toString).orElse(null));
  }

  /** Null for nowhere. */
  record Target(@Nullable String url) {}

  record Sent(@Nullable String url, List<Webhook> webhooks) {}

  /** The merchant's HTTP status, or why there was none. */
  record Taken(String transmissionId, String answer) {}
}
