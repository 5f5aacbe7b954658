package com.example.orders.pricing;

/** The price of several pieces of one article, with all that changes it. */
public record Quote(Money net, Money discount, Money tax) {
  public static Quote of(
      Money unitPrice, int quantity, Discount discount, TaxTable taxes, String country) {
    if (quantity < 1) {
      throw new IllegalArgumentException("a quote for " + quantity + " pieces");
    }
    Money full = unitPrice.times(quantity);
    Money off = discount.on(unitPrice, quantity);
    Money net = full.minus(off);
    return new Quote(net, off, taxes.taxOn(net, country, TaxTable.Category.STANDARD));
  }

  public Money gross() {
    return net.plus(tax);
  }
}
