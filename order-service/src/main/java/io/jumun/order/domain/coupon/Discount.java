package io.jumun.order.domain.coupon;

import io.jumun.order.domain.Money;
import org.jspecify.annotations.Nullable;

/** What a coupon takes off. */
public sealed interface Discount {

  /** The only one it is good for. */
  String currency();

  /**
   * @param amount minor units of its currency, 0 or more
   * @return minor units, rounded down, and never more than the amount
   */
  long of(long amount);

  /** So much, whatever was ordered. */
  record Fixed(Money off) implements Discount {

    public Fixed {
      if (off.amount() < 1) {
        throw UnacceptableCoupon.nothingOff();
      }
    }

    @Override
    public String currency() {
      return off.currency();
    }

    @Override
    public long of(long amount) {
      return Math.min(off.amount(), amount);
    }
  }

  /**
   * A part of it.
   *
   * @param percent 1 to 100
   * @param limit what it takes off at most, 1 or more; null for no limit
   */
  record Percentage(int percent, @Nullable Money limit, String currency) implements Discount {

    private static final int ALL = 100;

    public Percentage {
      if (percent < 1 || percent > ALL || limit != null && limit.amount() < 1) {
        throw UnacceptableCoupon.nothingOff();
      }
    }

    @Override
    public long of(long amount) {
      // In two steps, because the product of both may not fit.
      long part = amount / ALL * percent + amount % ALL * percent / ALL;
      return limit == null ? part : Math.min(part, limit.amount());
    }
  }
}
