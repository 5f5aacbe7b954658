package com.example.orders.checkout;

import com.example.orders.pricing.Money;

/** Somebody who takes the money. */
public interface PaymentGateway {
  /** Returns the payment's reference. */
  String charge(CardNumber card, Money amount) throws DeclinedException, UnreachableException;

  /** The card is no good. */
  class DeclinedException extends Exception {
    private static final long serialVersionUID = 1L;

    public DeclinedException(String reason) {
      super(reason);
    }
  }

  /** Nobody answered; trying again may help. */
  class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
