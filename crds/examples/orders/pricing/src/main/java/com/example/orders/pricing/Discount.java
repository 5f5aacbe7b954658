package com.example.orders.pricing;

/** What is taken off the price of several pieces of one article. */
public interface Discount {
  /** Never more than the full price. */
  Money on(Money unitPrice, int quantity);

  /** A share of the price. */
  static Discount percentOff(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(percent + " percent");
    }
    return (unitPrice, quantity) -> unitPrice.times(quantity).percent(percent);
  }

  /** Every third piece. */
  static Discount buyTwoGetOne() {
    return (unitPrice, quantity) -> unitPrice.times(quantity / 3);
  }

  static Discount none() {
    return (unitPrice, quantity) -> Money.ZERO;
  }

  /** Whichever takes more off. */
  default Discount orBetter(Discount other) {
    return (unitPrice, quantity) -> {
      Money mine = on(unitPrice, quantity);
      Money theirs = other.on(unitPrice, quantity);
      return mine.compareTo(theirs) >= 0 ? mine : theirs;
    };
  }
}
