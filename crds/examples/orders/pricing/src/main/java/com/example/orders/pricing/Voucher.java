package com.example.orders.pricing;

import java.time.LocalDate;

/** A fixed amount off a whole order, once, for orders that are large enough. */
public record Voucher(String code, Money amount, Money minimumOrder, LocalDate lastDay) {
  public Voucher {
    if (code == null || code.isBlank()) {
      throw new IllegalArgumentException("a voucher needs a code");
    }
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a voucher never adds to the price");
    }
  }

  public boolean appliesTo(Money order, LocalDate day) {
    if (day.isAfter(lastDay)) {
      return false;
    }
    return order.compareTo(minimumOrder) >= 0;
  }

  /** The order's price after the voucher, never below zero. */
  public Money redeem(Money order, LocalDate day) {
    if (!appliesTo(order, day)) {
      return order;
    }
    Money rest = order.minus(amount);
    return rest.isNegative() ? Money.ZERO : rest;
  }
}
