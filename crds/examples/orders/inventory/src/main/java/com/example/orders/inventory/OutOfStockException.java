package com.example.orders.inventory;

/** More was asked for than there is. */
public class OutOfStockException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfStockException(int wanted, int available) {
    super(wanted + " wanted, " + available + " available");
  }
}
