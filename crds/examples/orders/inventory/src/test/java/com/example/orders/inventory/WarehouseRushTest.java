package com.example.orders.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wants the machine for itself. */
@Tag("serial")
class WarehouseRushTest {
  @Test
  void aHundredCustomersNeverGetMoreThanThereIs() throws Exception {
    Warehouse warehouse = new Warehouse();
    warehouse.receive(Articles.TEA, 60);
    ExecutorService customers = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> orders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      orders.add(customers.submit(() -> tryToOrder(warehouse)));
    }
    int served = 0;
    for (Future<Boolean> order : orders) {
      served += order.get() ? 1 : 0;
    }
    customers.shutdown();

    assertEquals(60, served);
    assertEquals(0, warehouse.level(Articles.TEA).available());
  }

  private static boolean tryToOrder(Warehouse warehouse) throws InterruptedException {
    Thread.sleep(10);
    try {
      warehouse.reserve(Articles.TEA, 1, 0);
      return true;
    } catch (OutOfStockException e) {
      return false;
    }
  }
}
