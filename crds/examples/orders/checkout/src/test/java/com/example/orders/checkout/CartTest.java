package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.orders.pricing.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A cart")
class CartTest {
  private final Cart cart = new Cart();

  @Test
  @DisplayName("starts empty")
  void startsEmpty() {
    assertTrue(cart.isEmpty());
  }

  @Nested
  @DisplayName("with two mugs")
  class WithTwoMugs {
    @BeforeEach
    void addThem() {
      cart.add(Shop.MUG, 2);
    }

    @Test
    @DisplayName("counts the same article on one line")
    void countsOnOneLine() {
      cart.add(Shop.MUG, 1);

      assertEquals(3, cart.lines().get(Shop.MUG));
    }

    @Test
    @DisplayName("forgets what is taken out")
    void forgets() {
      cart.add(Shop.MUG, -2);

      assertTrue(cart.isEmpty());
    }

    @Test
    @DisplayName("has a total")
    void hasATotal() {
      cart.add(Shop.TEAPOT, 1);

      assertEquals(Money.of("46"), cart.total(new Shop().prices));
    }

    @Test
    @DisplayName("is not a lorry")
    void isNotALorry() {
      assertThrows(IllegalArgumentException.class, () -> cart.add(Shop.MUG, 98));
    }
  }
}
