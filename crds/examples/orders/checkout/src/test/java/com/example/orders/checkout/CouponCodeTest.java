package com.example.orders.checkout;

import com.example.orders.pricing.Money;
import com.example.orders.pricing.Voucher;
import java.time.LocalDate;
import junit.framework.TestCase;

/** JUnit 3 style: nobody remembers who wrote it. */
public class CouponCodeTest extends TestCase {
  private Voucher voucher;

  @Override
  protected void setUp() {
    voucher =
        new Voucher("TEA", Money.of("100"), Money.ZERO, LocalDate.of(2026, 6, 30));
  }

  public void testACouponNeverPaysOut() {
    assertEquals(Money.ZERO, voucher.redeem(Money.of("31"), LocalDate.of(2026, 1, 1)));
  }

  public void testALateCouponIsPaper() {
    assertEquals(Money.of("31"), voucher.redeem(Money.of("31"), LocalDate.of(2026, 7, 1)));
  }
}
