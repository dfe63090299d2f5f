package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payment, as payment-service tells of it. */
record SeenPayment(
    UUID orderId,
    String status,
    long amount,
    String currency,
    List<Attempt> attempts,
    List<Repayment> refunds,
    Instant deadline) {

  private static final String REFUSED = "REFUSED";

  /** Code and message are the gateway's. */
  record Attempt(
      int number,
      String method,
      String status,
      @Nullable String code,
      @Nullable String message,
      Instant startedAt,
      @Nullable Instant settledAt) {

    /** What the gateway said; null when it said nothing. */
    public @Nullable String said() {
      if (code == null) {
        return message;
      }
      return message == null ? code : code + ": " + message;
    }

    private Stream<Happening> happenings() {
      var began = Happening.of(startedAt, Service.PAYMENT, "line.attempt.began", number, method);
      return settledAt == null
          ? Stream.of(began)
          : Stream.of(
              began,
              Happening.of(settledAt, Service.PAYMENT, "line.attempt." + status, number)
                  .noting(said()));
    }
  }

  /** Money that goes back. */
  record Repayment(
      UUID refundId,
      long amount,
      String status,
      String reason,
      Instant requestedAt,
      @Nullable Instant settledAt) {

    private Stream<Happening> happenings(String currency) {
      String text = Amounts.text(amount, currency);
      var asked =
          Happening.of(requestedAt, Service.PAYMENT, "line.refund.asked", text).noting(reason);
      return settledAt == null
          ? Stream.of(asked)
          : Stream.of(
              asked, Happening.of(settledAt, Service.PAYMENT, "line.refund." + status, text));
    }
  }

  public String price() {
    return Amounts.text(amount, currency);
  }

  public String priceOf(Repayment refund) {
    return Amounts.text(refund.amount(), currency);
  }

  /** What an operator may have done about it, as payment-service would have it. */
  public List<String> possible() {
    List<String> actions = new ArrayList<>();
    if (!attempts.isEmpty()) {
      actions.add("RECHECK_NOW");
    }
    if (status.equals("QUARANTINED")) {
      actions.add("DISOWN");
    }
    if (status.equals("APPROVED") && refunds.stream().anyMatch(r -> r.status().equals(REFUSED))) {
      actions.add("REFUND_AGAIN");
    }
    return actions;
  }

  List<Happening> happenings() {
    return Stream.concat(
            attempts.stream().flatMap(Attempt::happenings),
            refunds.stream().flatMap(refund -> refund.happenings(currency)))
        .toList();
  }
}
