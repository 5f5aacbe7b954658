package com.example.orders.checkout;

import com.example.orders.pricing.Money;

/** What a parcel costs. */
public enum ShippingRate {
  STANDARD("4.90", "60"),
  EXPRESS("12.90", "250"),
  PICKUP("0", "0");

  private final Money price;
  private final Money freeFrom;

  ShippingRate(String price, String freeFrom) {
    this.price = Money.of(price);
    this.freeFrom = Money.of(freeFrom);
  }

  public Money forOrder(Money total, String country) {
    if (this != PICKUP && isFarAway(country)) {
      return price.times(2);
    }
    return total.compareTo(freeFrom) >= 0 ? Money.ZERO : price;
  }

  private static boolean isFarAway(String country) {
    return country.equals("CH") || country.equals("NO");
  }
}
