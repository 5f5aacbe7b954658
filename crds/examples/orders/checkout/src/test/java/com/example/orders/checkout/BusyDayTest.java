package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.orders.pricing.Money;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BusyDayTest {
  private final Shop shop = new Shop();

  @Test
  void tenCustomersGetTheTenMugs() {
    Checkout checkout = shop.checkout(BusyDayTest::slowBank);
    for (int i = 0; i < 10; i++) {
      assertTrue(order(checkout).accepted());
    }

    assertEquals("out of stock: 1 wanted, 0 available", order(checkout).text());
  }

  private static Receipt order(Checkout checkout) {
    return checkout.order(Shop.cart(Shop.MUG, 1), Shop.CARD, "FR", ShippingRate.PICKUP);
  }

  private static String slowBank(CardNumber card, Money amount) {
    try {
      Thread.sleep(40);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "paid";
  }
}
