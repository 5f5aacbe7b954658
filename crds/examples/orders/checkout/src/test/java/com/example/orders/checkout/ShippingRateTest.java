package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.example.orders.pricing.Money;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippingRateTest {
  @TestFactory
  Collection<DynamicTest> largeOrdersShipForFree() {
    return List.of(
        dynamicTest("59.99 pays", () -> assertEquals(Money.of("4.90"), standard("59.99"))),
        dynamicTest("60.00 does not", () -> assertEquals(Money.ZERO, standard("60.00"))));
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "EXPRESS"})
  void mountainsCostTwice(ShippingRate rate) {
    Money near = rate.forOrder(Money.of("10"), "DE");

    assertEquals(near.times(2), rate.forOrder(Money.of("10"), "CH"));
  }

  private static Money standard(String total) {
    return ShippingRate.STANDARD.forOrder(Money.of(total), "DE");
  }
}
