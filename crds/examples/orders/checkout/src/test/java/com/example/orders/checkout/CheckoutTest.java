package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.orders.inventory.StockLevel;
import com.example.orders.pricing.Money;
import org.junit.jupiter.api.Test;

class CheckoutTest {
  private final Shop shop = new Shop();

  @Test
  void aPaidOrderLeavesTheShelf() {
    Receipt receipt = order(Shop.cart(Shop.MUG, 4), (card, amount) -> "ok");

    assertTrue(receipt.accepted());
    assertEquals(Money.of("40.60"), receipt.total());
    assertEquals(new StockLevel(6, 0), shop.warehouse.level(Shop.MUG));
  }

  @Test
  void aDeclinedCardLeavesEverythingAsItWas() {
    Receipt receipt =
        order(
            Shop.cart(Shop.MUG, 4),
            (card, amount) -> {
              throw new PaymentGateway.DeclinedException("stolen");
            });

    assertEquals("payment declined: stolen", receipt.text());
    assertEquals(new StockLevel(10, 0), shop.warehouse.level(Shop.MUG));
  }

  @Test
  void halfAnOrderIsNoOrder() {
    Cart cart = Shop.cart(Shop.MUG, 1);
    cart.add(Shop.TEAPOT, 4);

    Receipt receipt = order(cart, (card, amount) -> "ok");

    assertFalse(receipt.accepted());
    assertEquals(new StockLevel(10, 0), shop.warehouse.level(Shop.MUG));
  }

  @Test
  void anEmptyCartIsRefused() {
    assertEquals("the cart is empty", order(new Cart(), (card, amount) -> "ok").text());
  }

  private Receipt order(Cart cart, PaymentGateway gateway) {
    return shop.checkout(gateway).order(cart, Shop.CARD, "DE", ShippingRate.STANDARD);
  }
}
