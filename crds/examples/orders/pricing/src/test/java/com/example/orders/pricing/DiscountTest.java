package com.example.orders.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscountTest {
  private static final Money PRICE = Money.of("4.00");

  @ParameterizedTest
  @CsvSource({"1, 0.00", "2, 0.00", "3, 4.00", "5, 4.00", "6, 8.00"})
  void everyThirdPieceIsFree(int quantity, String off) {
    assertEquals(Money.of(off), Discount.buyTwoGetOne().on(PRICE, quantity));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void noPercentageGoesBeyondThePrice(int percent) {
    assertThrows(IllegalArgumentException.class, () -> Discount.percentOff(percent));
  }

  @Test
  void theBetterOfTwoIsTaken() {
    Discount either = Discount.percentOff(50).orBetter(Discount.buyTwoGetOne());

    assertEquals(Money.of("6.00"), either.on(PRICE, 3));
  }

  @Test
  void noneIsNothing() {
    assertEquals(Money.ZERO, Discount.none().on(PRICE, 9));
  }
}
