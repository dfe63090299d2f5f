package io.jumun.payment.gateway.toss;

import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/** Speaks to Toss Payments; what came back is read by {@link TossAnswers}. */
class TossPaymentsGateway implements PaymentGateway {

  private static final String KEY = "Idempotency-Key";

  /** A payment has a few thousand bytes; more is not the gateway speaking. */
  private static final int LARGEST_BODY = 256 * 1024;

  private final RestClient http;

  TossPaymentsGateway(RestClient http) {
    this.http = http;
  }

  @Override
  public GatewayAnswer confirm(Charge charge, String idempotencyKey) {
    var body =
        Map.of(
            "paymentKey", charge.paymentKey().value(),
            "orderId", charge.orderId().toString(),
            "amount", charge.money().amount());
    return exchange(
        http.post().uri("/v1/payments/confirm").header(KEY, idempotencyKey).body(body),
        reply -> TossAnswers.toConfirm(charge, reply));
  }

  @Override
  public GatewayAnswer query(Charge charge) {
    return exchange(
        http.get().uri("/v1/payments/{paymentKey}", charge.paymentKey().value()),
        reply -> TossAnswers.toQuery(charge, reply));
  }

  @Override
  public GatewayAnswer cancel(
      Charge charge, @Nullable Long part, String idempotencyKey, String reason) {
    return exchange(
        http.post()
            .uri("/v1/payments/{paymentKey}/cancel", charge.paymentKey().value())
            .header(KEY, idempotencyKey)
            .body(cancellation(part, reason)),
        reply -> TossAnswers.toCancel(charge, reply));
  }

  private static Map<String, Object> cancellation(@Nullable Long part, String reason) {
    return part == null
        ? Map.of("cancelReason", reason)
        : Map.of("cancelReason", reason, "cancelAmount", part);
  }

  private static GatewayAnswer exchange(
      RequestHeadersSpec<?> request, Function<TossReply, GatewayAnswer> table) {
    try {
      return table.apply(request.exchange((_, response) -> read(response)));
    } catch (ResourceAccessException e) {
      return new NoAnswer(String.valueOf(e.getMostSpecificCause()));
    }
  }

  private static TossReply read(ClientHttpResponse response) throws IOException {
    return new TossReply(
        response.getStatusCode().value(), response.getBody().readNBytes(LARGEST_BODY));
  }
}
