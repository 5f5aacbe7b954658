package com.example.orders.inventory;

/** Pieces on the shelf, and how many of them are promised. */
public record StockLevel(int onShelf, int reserved) {
  public StockLevel {
    if (onShelf < 0 || reserved < 0 || reserved > onShelf) {
      throw new IllegalArgumentException(reserved + " of " + onShelf + " reserved");
    }
  }

  public int available() {
    return onShelf - reserved;
  }

  public StockLevel received(int pieces) {
    return new StockLevel(onShelf + pieces, reserved);
  }

  public StockLevel reserve(int pieces) {
    if (pieces > available()) {
      throw new OutOfStockException(pieces, available());
    }
    return new StockLevel(onShelf, reserved + pieces);
  }

  public StockLevel release(int pieces) {
    return new StockLevel(onShelf, reserved - pieces);
  }

  public StockLevel ship(int pieces) {
    return new StockLevel(onShelf - pieces, reserved - pieces);
  }
}
