package com.example.orders.inventory;

/** Pieces held back for somebody, for a while. */
public record Reservation(Sku sku, int pieces, long madeAtMillis) {
  public boolean isExpired(long nowMillis, long holdMillis) {
    return nowMillis - madeAtMillis >= holdMillis;
  }
}
