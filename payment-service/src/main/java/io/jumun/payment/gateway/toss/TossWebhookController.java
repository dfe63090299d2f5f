package io.jumun.payment.gateway.toss;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.jumun.http.problem.Problems;
import io.jumun.payment.application.HearGateway;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Toss Payments tells us things. Anybody can call here, so nothing is believed, little is
 * read, and not often. Whatever is not answered with 200 is sent again, seven times in three days.
 */
@RestController
@Tag(name = "Webhooks")
class TossWebhookController {

  private static final String TRANSMISSION_ID = "tosspayments-webhook-transmission-id";

  /** A payment has a few thousand bytes. */
  private static final int LARGEST_BODY = 64 * 1024;

  private final HearGateway hearGateway;
  private final RateLimiter rate;

  TossWebhookController(HearGateway hearGateway, RateLimiter tossWebhookRate) {
    this.hearGateway = hearGateway;
    this.rate = tossWebhookRate;
  }

  @PostMapping(path = "/webhooks/toss", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "What Toss Payments tells by itself",
      description =
          "A hint, for which the payment is asked about; also when it is a repetition, forged, or"
              + " about an order that nobody knows, the answer is 200, once it is stored.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(type = "object"))))
  @ApiResponse(responseCode = "200", description = "Stored")
  void hear(
      @RequestHeader(TRANSMISSION_ID) @Pattern(regexp = "[!-~]{1,200}") String transmissionId,
      @RequestBody byte[] body) {
    if (!rate.acquirePermission()) {
      throw tooMany();
    }
    if (body.length > LARGEST_BODY) {
      throw refused(CONTENT_TOO_LARGE, "body-too-large", "Body too large", "64 KiB at most.");
    }
    TossWebhook webhook =
        TossJson.webhook(body)
            .orElseThrow(
                () ->
                    refused(
                        BAD_REQUEST,
                        "webhook-unreadable",
                        "Webhook unreadable",
                        "The body is no webhook as Toss Payments sends them."));
    hearGateway.hear(webhook.hint(transmissionId));
  }

  private static ErrorResponseException tooMany() {
    var refusal =
        refused(
            TOO_MANY_REQUESTS,
            "too-many-webhooks",
            "Too many webhooks",
            "More came in this second than are read. Send it again later.");
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return refusal;
  }

  private static ErrorResponseException refused(
      HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = Problems.of(status, type, title, detail);
    return new ErrorResponseException(status, problem, null);
  }
}
