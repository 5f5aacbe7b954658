package com.example.orders.checkout;

import com.example.orders.inventory.Sku;
import com.example.orders.inventory.Warehouse;
import com.example.orders.pricing.Money;
import com.example.orders.pricing.PriceList;

/** A shop with ten mugs and three teapots. */
final class Shop {
  static final Sku MUG = new Sku("MUG-1004");
  static final Sku TEAPOT = new Sku("POT-2008");
  static final CardNumber CARD = new CardNumber("4111 1111 1111 1111");

  final Warehouse warehouse = new Warehouse();
  final PriceList prices = new PriceList();

  Shop() {
    warehouse.receive(MUG, 10);
    warehouse.receive(TEAPOT, 3);
    prices.set(MUG.text(), Money.of("7.50"));
    prices.set(TEAPOT.text(), Money.of("31.00"));
  }

  Checkout checkout(PaymentGateway gateway) {
    return new Checkout(warehouse, prices, gateway);
  }

  static Cart cart(Sku sku, int pieces) {
    Cart cart = new Cart();
    cart.add(sku, pieces);
    return cart;
  }
}
