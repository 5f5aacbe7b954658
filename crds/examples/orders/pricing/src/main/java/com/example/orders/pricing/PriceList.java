package com.example.orders.pricing;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** Prices by article, as a text of {@code article = price} lines. */
public final class PriceList {
  private final Map<String, Money> prices = new TreeMap<>();

  public static PriceList parse(String text) {
    PriceList list = new PriceList();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      String[] parts = content.split("=", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("line " + number + ": " + content);
      }
      list.set(parts[0].strip(), Money.of(parts[1]));
    }
    return list;
  }

  public void set(String article, Money price) {
    if (price.isNegative()) {
      throw new IllegalArgumentException(article + " for " + price);
    }
    prices.put(article, price);
  }

  public Money price(String article) {
    Money price = prices.get(article);
    if (price == null) {
      throw new NoSuchElementException("no price for " + article);
    }
    return price;
  }

  /** All prices changed by so many percent, up or down. */
  public PriceList adjusted(int percent) {
    PriceList list = new PriceList();
    prices.forEach((article, price) -> list.set(article, price.plus(price.percent(percent))));
    return list;
  }

  public int size() {
    return prices.size();
  }
}
