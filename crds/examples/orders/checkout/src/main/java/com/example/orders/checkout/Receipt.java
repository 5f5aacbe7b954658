package com.example.orders.checkout;

import com.example.orders.pricing.Money;

/** What the customer gets to read. */
public record Receipt(boolean accepted, String number, Money total, String text) {
  static Receipt of(String number, Money goods, Money shipping, Money tax, CardNumber card) {
    Money total = goods.plus(shipping).plus(tax);
    StringBuilder text = new StringBuilder();
    line(text, "Order " + number, "");
    line(text, "Goods", goods.toString());
    if (!shipping.equals(Money.ZERO)) {
      line(text, "Shipping", shipping.toString());
    }
    line(text, "Tax", tax.toString());
    line(text, "Total", total.toString());
    line(text, "Paid with " + card.brand() + " " + card, "");
    return new Receipt(true, number, total, text.toString());
  }

  static Receipt refused(String why) {
    return new Receipt(false, "", Money.ZERO, why);
  }

  private static void line(StringBuilder text, String label, String amount) {
    text.append(label);
    if (!amount.isEmpty()) {
      text.append(" ".repeat(Math.max(1, 24 - label.length() - amount.length()))).append(amount);
    }
    text.append('\n');
  }
}
