package com.example.orders.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorderPolicyTest {
  private final ReorderPolicy policy = new ReorderPolicy(20, 50, 12);

  @ParameterizedTest(name = "{0} pieces left: order {1}")
  @CsvSource({"20, 0", "19, 36", "2, 48", "0, 60"})
  void cartonsAreFull(int left, int order) {
    assertEquals(order, policy.order(new StockLevel(left, 0)));
  }

  @Test
  void promisedPiecesDoNotCount() {
    assertEquals(36, policy.order(new StockLevel(30, 12)));
  }

  @Test
  void anEmptyShelfIsUrgent() {
    assertEquals("empty", policy.urgency(new StockLevel(0, 0)));
    assertEquals("soon", policy.urgency(new StockLevel(5, 0)));
    assertEquals("none", policy.urgency(new StockLevel(25, 0)));
  }
}
