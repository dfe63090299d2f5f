package io.jumun.sandbox.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The gateway's clock hangs in Seoul. */
public final class KoreanTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZONE);

  private KoreanTime() {}

  /** {@code 2022-01-01T00:00:00+09:00}, as payments and headers have it. */
  public static String of(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
  }

  /** {@code 2022-01-01T00:00:00.000000}, as webhooks have it. */
  public static String local(Instant time) {
    return LOCAL.format(time);
  }
}
