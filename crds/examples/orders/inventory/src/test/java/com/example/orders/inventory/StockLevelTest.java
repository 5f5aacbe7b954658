package com.example.orders.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockLevelTest {
  @Nested
  class AFullShelf {
    private final StockLevel shelf = new StockLevel(10, 0);

    @Test
    void canPromiseAllItHas() {
      assertEquals(0, shelf.reserve(10).available());
    }

    @Test
    void cannotPromiseMore() {
      OutOfStockException e =
          assertThrows(OutOfStockException.class, () -> shelf.reserve(11));

      assertEquals("11 wanted, 10 available", e.getMessage());
    }

    @Nested
    class WithPromises {
      private final StockLevel promised = shelf.reserve(4);

      @Test
      void shipsWhatItPromised() {
        assertEquals(new StockLevel(6, 0), promised.ship(4));
      }

      @Test
      void takesPromisesBack() {
        assertEquals(shelf, promised.release(4));
      }
    }
  }

  @Nested
  class AnEmptyShelf {
    @Test
    void fillsUp() {
      assertEquals(3, new StockLevel(0, 0).received(3).available());
    }

    @Test
    void cannotHaveLessThanNothing() {
      assertThrows(IllegalArgumentException.class, () -> new StockLevel(-1, 0));
    }
  }
}
