package io.jumun.contracts;

import java.time.Duration;

/**
 * A topic of the platform. Topics are created explicitly, with what is stated here, and never by a
 * broker on demand.
 *
 * <p>Retention is shorter than that of inbox, reservations and payments, so that whatever is still
 * on a topic is still recognised by whoever has handled it.
 */
public enum Topic {
  ORDER_EVENTS(Name.ORDER_EVENTS, Duration.ofDays(14)),
  INVENTORY_EVENTS(Name.INVENTORY_EVENTS, Duration.ofDays(14)),
  STOCK_EVENTS(Name.STOCK_EVENTS, Duration.ofDays(14)),
  PRODUCT_EVENTS(Name.PRODUCT_EVENTS),
  PAYMENT_EVENTS(Name.PAYMENT_EVENTS, Duration.ofDays(14)),
  MEMBER_EVENTS(Name.MEMBER_EVENTS, Duration.ofDays(14)),
  MEMBER_KEYS(Name.MEMBER_KEYS),
  MEMBER_REVOCATIONS(Name.MEMBER_REVOCATIONS, Duration.ofDays(7)),
  SCHEDULER_COMMANDS(Name.SCHEDULER_COMMANDS, Duration.ofDays(7)),
  SCHEDULER_EVENTS(Name.SCHEDULER_EVENTS, Duration.ofDays(7));

  /** The names as constants, for annotations. */
  public static final class Name {
    public static final String ORDER_EVENTS = "order.events";
    public static final String INVENTORY_EVENTS = "inventory.events";
    public static final String STOCK_EVENTS = "stock.events";
    public static final String PRODUCT_EVENTS = "product.events";
    public static final String PAYMENT_EVENTS = "payment.events";
    public static final String MEMBER_EVENTS = "member.events";
    public static final String MEMBER_KEYS = "member.keys";
    public static final String MEMBER_REVOCATIONS = "member.revocations";
    public static final String SCHEDULER_COMMANDS = "scheduler.commands";
    public static final String SCHEDULER_EVENTS = "scheduler.events";

    private Name() {}
  }

  /** The most consumers of one group that can share the work of a topic. */
  public static final int PARTITIONS = 12;

  private final String topicName;
  private final boolean compacted;
  private final Duration retention;

  Topic(String topicName, Duration retention) {
    this.topicName = topicName;
    this.compacted = false;
    this.retention = retention;
  }

  /** A compacted topic keeps the last event of every key for ever. */
  Topic(String topicName) {
    this.topicName = topicName;
    this.compacted = true;
    this.retention = Duration.ZERO;
  }

  public String topicName() {
    return topicName;
  }

  public boolean compacted() {
    return compacted;
  }

  /**
   * How long an event stays readable; {@link Duration#ZERO} on a compacted topic, which has no such
   * limit.
   */
  public Duration retention() {
    return retention;
  }
}
