package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled("gift wrapping was sold only last winter")
class GiftWrapTest {
  @Test
  void aBowCostsExtra() {
    fail("no bows");
  }
}
