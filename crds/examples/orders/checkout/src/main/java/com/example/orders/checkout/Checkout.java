package com.example.orders.checkout;

import com.example.orders.inventory.OutOfStockException;
import com.example.orders.inventory.Reservation;
import com.example.orders.inventory.Sku;
import com.example.orders.inventory.Warehouse;
import com.example.orders.pricing.Money;
import com.example.orders.pricing.PriceList;
import com.example.orders.pricing.TaxTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a cart into an order, or leaves everything as it was. */
public final class Checkout {
  private final Warehouse warehouse;
  private final PriceList prices;
  private final PaymentGateway gateway;
  private final TaxTable taxes = new TaxTable();

  public Checkout(Warehouse warehouse, PriceList prices, PaymentGateway gateway) {
    this.warehouse = warehouse;
    this.prices = prices;
    this.gateway = gateway;
  }

  /** Never throws for what a customer can do wrong; the receipt says why there is no order. */
  public Receipt order(Cart cart, CardNumber card, String country, ShippingRate rate) {
    if (cart.isEmpty()) {
      return Receipt.refused("the cart is empty");
    }
    List<Reservation> held = new ArrayList<>();
    try {
      hold(cart, held);
      Money goods = cart.total(prices);
      Money shipping = rate.forOrder(goods, country);
      Money tax = taxes.taxOn(goods, country, TaxTable.Category.STANDARD);
      Money total = goods.plus(shipping).plus(tax);
      gateway.charge(card, total);
      held.forEach(warehouse::ship);
      return Receipt.of(OrderNumbers.next(2026), goods, shipping, tax, card);
    } catch (OutOfStockException e) {
      return refuse(held, "out of stock: " + e.getMessage());
    } catch (PaymentGateway.DeclinedException e) {
      return refuse(held, "payment declined: " + e.getMessage());
    } catch (PaymentGateway.UnreachableException e) {
      return refuse(held, "payment is not possible now");
    }
  }

  private void hold(Cart cart, List<Reservation> held) {
    for (Map.Entry<Sku, Integer> line : cart.lines().entrySet()) {
      held.add(warehouse.reserve(line.getKey(), line.getValue(), System.currentTimeMillis()));
    }
  }

  private Receipt refuse(List<Reservation> held, String why) {
    held.forEach(warehouse::release);
    return Receipt.refused(why);
  }
}
