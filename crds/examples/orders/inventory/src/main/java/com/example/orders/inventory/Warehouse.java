package com.example.orders.inventory;

import com.example.orders.pricing.Money;
import com.example.orders.pricing.PriceList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All shelves; may be used from several threads. */
public final class Warehouse {
  private final Map<Sku, StockLevel> shelves = new ConcurrentHashMap<>();

  public void receive(Sku sku, int pieces) {
    if (pieces < 1) {
      throw new IllegalArgumentException("received " + pieces + " of " + sku.text());
    }
    shelves.merge(sku, new StockLevel(pieces, 0), (there, more) -> there.received(pieces));
  }

  public StockLevel level(Sku sku) {
    return shelves.getOrDefault(sku, new StockLevel(0, 0));
  }

  public Reservation reserve(Sku sku, int pieces, long nowMillis) {
    shelves.compute(sku, (s, there) -> orEmpty(there).reserve(pieces));
    return new Reservation(sku, pieces, nowMillis);
  }

  public void release(Reservation reservation) {
    shelves.computeIfPresent(
        reservation.sku(), (s, there) -> there.release(reservation.pieces()));
  }

  public void ship(Reservation reservation) {
    shelves.computeIfPresent(reservation.sku(), (s, there) -> there.ship(reservation.pieces()));
  }

  /** What is on the shelves, at list price. */
  public Money value(PriceList prices) {
    return shelves.entrySet().stream()
        .map(shelf -> prices.price(shelf.getKey().text()).times(shelf.getValue().onShelf()))
        .reduce(Money.ZERO, Money::plus);
  }

  private static StockLevel orEmpty(StockLevel level) {
    return level == null ? new StockLevel(0, 0) : level;
  }
}
