package com.example.orders.checkout;

import com.example.orders.inventory.Sku;
import com.example.orders.pricing.Money;
import com.example.orders.pricing.PriceList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a customer is about to order, in the order of choosing. */
public final class Cart {
  static final int MOST_PIECES = 99;

  private final Map<Sku, Integer> pieces = new LinkedHashMap<>();

  public void add(Sku sku, int count) {
    int now = pieces.getOrDefault(sku, 0) + count;
    if (now > MOST_PIECES) {
      throw new IllegalArgumentException("no more than " + MOST_PIECES + " pieces of one article");
    }
    if (now <= 0) {
      pieces.remove(sku);
    } else {
      pieces.put(sku, now);
    }
  }

  public Map<Sku, Integer> lines() {
    return Collections.unmodifiableMap(pieces);
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  public Money total(PriceList prices) {
    Money total = Money.ZERO;
    for (Map.Entry<Sku, Integer> line : pieces.entrySet()) {
      total = total.plus(prices.price(line.getKey().text()).times(line.getValue()));
    }
    return total;
  }
}
