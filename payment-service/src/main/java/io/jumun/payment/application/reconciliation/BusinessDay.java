package io.jumun.payment.application.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of the shop, which is the gateway's: of Seoul. */
public record BusinessDay(LocalDate date) {

  public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  public Instant begin() {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /** Exclusive. */
  public Instant end() {
    return date.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
