package com.example.orders.inventory;

/** How much to order again, in full cartons. */
public record ReorderPolicy(int minimum, int target, int carton) {
  public ReorderPolicy {
    if (minimum < 0 || target < minimum || carton < 1) {
      throw new IllegalArgumentException(this + " cannot be kept");
    }
  }

  public int order(StockLevel level) {
    if (level.available() >= minimum) {
      return 0;
    }
    int missing = target - level.available();
    int cartons = (missing + carton - 1) / carton;
    return cartons * carton;
  }

  /** How urgent it is. */
  public String urgency(StockLevel level) {
    if (level.available() == 0) {
      return level.reserved() > 0 ? "customers are waiting" : "empty";
    } else if (level.available() < minimum / 2) {
      return "soon";
    } else if (level.available() < minimum) {
      return "this week";
    }
    return "none";
  }
}
