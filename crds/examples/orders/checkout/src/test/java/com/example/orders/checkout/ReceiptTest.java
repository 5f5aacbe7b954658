package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.orders.pricing.Money;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  @Test
  void amountsStandBelowEachOther() {
    Receipt receipt =
        Receipt.of("2026-000007", Money.of("30"), Money.of("4.90"), Money.of("5.70"), Shop.CARD);

    assertEquals(
        """
        Order 2026-000007
        Goods              30.00
        Shipping            4.90
        Tax                 5.70
        Total              40.60
        Paid with Visa **** 1111
        """,
        receipt.text());
  }
}
