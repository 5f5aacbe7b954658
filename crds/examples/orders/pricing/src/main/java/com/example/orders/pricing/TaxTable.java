package com.example.orders.pricing;

import java.util.Map;
import java.util.Optional;

/** Value added tax by country, in percent of the net price. */
public final class TaxTable {
  private static final Map<String, Integer> STANDARD =
      Map.of("AT", 20, "CH", 8, "DE", 19, "ES", 21, "FR", 20, "IT", 22, "NL", 21);
  private static final Map<String, Integer> BOOKS = Map.of("DE", 7, "FR", 6, "NL", 9);

  /** What is sold. */
  public enum Category {
    STANDARD,
    BOOK,
    GIFT_CARD
  }

  public Money taxOn(Money net, String country, Category category) {
    return net.percent(rate(country, category));
  }

  public int rate(String country, Category category) {
    switch (category) {
      case GIFT_CARD:
        return 0;
      case BOOK:
        return Optional.ofNullable(BOOKS.get(country)).orElseGet(() -> standard(country));
      default:
        return standard(country);
    }
  }

  private static int standard(String country) {
    Integer rate = STANDARD.get(country);
    if (rate == null) {
      throw new IllegalArgumentException("we do not ship to " + country);
    }
    return rate;
  }
}
