package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** There is one series of numbers in a process, so nobody else may count meanwhile. */
@Tag("serial")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrderNumbersTest {
  @BeforeEach
  void startOver() {
    OrderNumbers.restart();
  }

  @Test
  @Order(1)
  void countFromOne() {
    assertEquals("2026-000001", OrderNumbers.next(2026));
  }

  @Test
  @Order(2)
  void haveNoGaps() {
    OrderNumbers.next(2026);

    assertEquals("2027-000002", OrderNumbers.next(2027));
  }
}
