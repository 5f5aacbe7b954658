package com.example.orders.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.orders.pricing.Money;
import com.example.orders.pricing.PriceList;
import org.junit.jupiter.api.Test;

class WarehouseTest {
  private final Warehouse warehouse = new Warehouse();

  @Test
  void whatArrivesIsThere() {
    warehouse.receive(Articles.MUG, 5);
    warehouse.receive(Articles.MUG, 7);

    assertEquals(12, warehouse.level(Articles.MUG).available());
    assertEquals(0, warehouse.level(Articles.TEA).available());
  }

  @Test
  void nothingCannotArrive() {
    assertThrows(IllegalArgumentException.class, () -> warehouse.receive(Articles.MUG, 0));
  }

  @Test
  void aReleasedReservationIsForSaleAgain() {
    warehouse.receive(Articles.MUG, 5);

    warehouse.release(warehouse.reserve(Articles.MUG, 3, 0));

    assertEquals(new StockLevel(5, 0), warehouse.level(Articles.MUG));
  }

  @Test
  void theStockHasAValue() {
    PriceList prices = new PriceList();
    prices.set(Articles.MUG.text(), Money.of("7.50"));
    prices.set(Articles.TEA.text(), Money.of("4"));
    warehouse.receive(Articles.MUG, 2);
    warehouse.receive(Articles.TEA, 1);

    assertEquals(Money.of("19"), warehouse.value(prices));
  }
}
