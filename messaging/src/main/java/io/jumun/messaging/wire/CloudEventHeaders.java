package io.jumun.messaging.wire;

/**
 * The headers of CloudEvents 1.0 in Kafka's binary mode, with the extensions {@code sequence} and
 * {@code traceparent}.
 */
public final class CloudEventHeaders {

  public static final String SPECVERSION = "ce_specversion";

  /** A UUID: the idempotency key of every consumer. */
  public static final String ID = "ce_id";

  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";

  /** Grows per source and subject; gaps are normal. */
  public static final String SEQUENCE = "ce_sequence";

  public static final String CONTENT_TYPE = "content-type";

  /** W3C Trace Context. */
  public static final String TRACEPARENT = "traceparent";

  private CloudEventHeaders() {}
}
