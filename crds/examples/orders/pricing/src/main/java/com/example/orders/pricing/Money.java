package com.example.orders.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An amount in the shop's only currency, counted in cents. */
public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /** Reads {@code 12}, {@code 12.5} or {@code 12.50}. */
  public static Money of(String amount) {
    BigDecimal value = new BigDecimal(amount.strip());
    if (value.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("fractions of a cent: " + amount);
    }
    return new Money(value.movePointRight(2).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(cents, (long) quantity));
  }

  /** Rounds half a cent to the even neighbour, so that many roundings do not drift. */
  public Money percent(int percent) {
    BigDecimal share = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(percent));
    return new Money(share.divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_EVEN).longValue());
  }

  public boolean isNegative() {
    return cents < 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    String sign = cents < 0 ? "-" : "";
    return String.format(
        Locale.ROOT, "%s%d.%02d", sign, Math.abs(cents) / 100, Math.abs(cents) % 100);
  }
}
