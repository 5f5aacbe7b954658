package com.example.orders.checkout;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers orders in this process; there is one series, as the tax office wants it. */
public final class OrderNumbers {
  private static final AtomicInteger LAST = new AtomicInteger();

  private OrderNumbers() {}

  public static String next(int year) {
    return String.format(Locale.ROOT, "%d-%06d", year, LAST.incrementAndGet());
  }

  static void restart() {
    LAST.set(0);
  }
}
