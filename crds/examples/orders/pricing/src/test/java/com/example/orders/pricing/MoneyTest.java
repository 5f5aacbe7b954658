package com.example.orders.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Money")
class MoneyTest {
  @Nested
  @DisplayName("when read")
  class Reading {
    @Test
    void takesWholeAmounts() {
      assertEquals(new Money(1200), Money.of("12"));
    }

    @Test
    void takesOneOrTwoDigitsOfCents() {
      assertEquals(Money.of("12.50"), Money.of(" 12.5 "));
    }

    @Test
    void refusesFractionsOfACent() {
      assertThrows(IllegalArgumentException.class, () -> Money.of("0.005"));
    }

    @Nested
    @DisplayName("and written again")
    class Writing {
      @Test
      void hasTwoDigitsOfCents() {
        assertEquals("0.05", Money.of("0.05").toString());
      }

      @Test
      void keepsItsSign() {
        assertEquals("-3.10", Money.ZERO.minus(Money.of("3.1")).toString());
      }
    }
  }

  @Nested
  @DisplayName("when counted")
  class Counting {
    @Test
    void addsAndSubtracts() {
      assertEquals(Money.of("3"), Money.of("1").plus(Money.of("4")).minus(Money.of("2")));
    }

    @Test
    void neverOverflowsInSilence() {
      Money most = new Money(Long.MAX_VALUE);

      assertThrows(ArithmeticException.class, () -> most.plus(new Money(1)));
      assertThrows(ArithmeticException.class, () -> most.times(2));
    }

    @Test
    void isOrdered() {
      assertTrue(Money.of("0.99").compareTo(Money.of("1")) < 0);
    }
  }
}
