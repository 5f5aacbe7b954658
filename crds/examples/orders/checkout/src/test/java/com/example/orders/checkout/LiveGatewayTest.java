package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class LiveGatewayTest {
  @Test
  void theTestAccountTakesACent() {
    assumeTrue(System.getenv("ORDERS_GATEWAY") != null, "no test account here");
    fail("the test account is closed");
  }

  @Test
  @Disabled("refunds come with the next contract")
  void aCentComesBack() {
    fail("not in the contract");
  }
}
