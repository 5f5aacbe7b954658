package com.example.orders.inventory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReservationTest {
  private static final long HOLD_MILLIS = 150;

  @Test
  void aFreshOneIsKept() {
    Reservation fresh = new Reservation(Articles.MUG, 1, 1000);

    assertFalse(fresh.isExpired(1000 + HOLD_MILLIS - 1, HOLD_MILLIS));
  }

  @Test
  @Tag("slow")
  void anOldOneIsGivenUp() throws InterruptedException {
    Reservation made = new Reservation(Articles.MUG, 1, System.currentTimeMillis());

    Thread.sleep(HOLD_MILLIS + 50);

    assertTrue(made.isExpired(System.currentTimeMillis(), HOLD_MILLIS));
  }
}
