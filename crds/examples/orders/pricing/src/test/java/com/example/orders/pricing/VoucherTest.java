package com.example.orders.pricing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.LocalDate;
import org.junit.Before;
import org.junit.Test;

/** Written for JUnit 4, and never needed to change. */
public class VoucherTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  private Voucher voucher;

  @Before
  public void aVoucherOfTen() {
    voucher = new Voucher("WELCOME", Money.of("10"), Money.of("50"), LAST_DAY);
  }

  @Test
  public void takesItsAmountOff() {
    assertEquals(Money.of("70"), voucher.redeem(Money.of("80"), LAST_DAY));
  }

  @Test
  public void needsALargeEnoughOrder() {
    assertEquals(Money.of("49.99"), voucher.redeem(Money.of("49.99"), LAST_DAY));
  }

  @Test
  public void endsAfterItsLastDay() {
    assertFalse(voucher.appliesTo(Money.of("80"), LAST_DAY.plusDays(1)));
  }

  @Test(expected = IllegalArgumentException.class)
  public void needsACode() {
    new Voucher(" ", Money.ZERO, Money.ZERO, LAST_DAY);
  }
}
