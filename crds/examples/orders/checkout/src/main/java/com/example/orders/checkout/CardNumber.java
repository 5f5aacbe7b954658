package com.example.orders.checkout;

/** A credit card's number that checks by Luhn's sum; never written out in full. */
public final class CardNumber {
  private final String digits;

  public CardNumber(String text) {
    digits = text.replaceAll("[ -]", "");
    if (!digits.matches("[0-9]{13,19}")) {
      throw new IllegalArgumentException("a card number has 13 to 19 digits");
    }
    if (luhnSum(digits) % 10 != 0) {
      throw new IllegalArgumentException("mistyped card number");
    }
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    boolean doubled = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      if (doubled) {
        digit *= 2;
        if (digit > 9) {
          digit -= 9;
        }
      }
      sum += digit;
      doubled = !doubled;
    }
    return sum;
  }

  public String brand() {
    if (digits.startsWith("4")) {
      return "Visa";
    }
    if (digits.matches("5[1-5].*")) {
      return "Mastercard";
    }
    if (digits.startsWith("34") || digits.startsWith("37")) {
      return "American Express";
    }
    return "unknown";
  }

  @Override
  public String toString() {
    return "**** " + digits.substring(digits.length() - 4);
  }
}
