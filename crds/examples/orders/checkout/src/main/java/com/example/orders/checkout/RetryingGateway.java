package com.example.orders.checkout;

import com.example.orders.pricing.Money;

/** Tries again, waiting twice as long each time. */
public final class RetryingGateway implements PaymentGateway {
  private final PaymentGateway gateway;
  private final int attempts;
  private final long firstWaitMillis;

  public RetryingGateway(PaymentGateway gateway, int attempts, long firstWaitMillis) {
    this.gateway = gateway;
    this.attempts = attempts;
    this.firstWaitMillis = firstWaitMillis;
  }

  @Override
  public String charge(CardNumber card, Money amount)
      throws DeclinedException, UnreachableException {
    long waitMillis = firstWaitMillis;
    for (int attempt = 1; attempt < attempts; attempt++) {
      try {
        return gateway.charge(card, amount);
      } catch (UnreachableException e) {
        pause(waitMillis);
        waitMillis *= 2;
      }
    }
    return gateway.charge(card, amount);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
