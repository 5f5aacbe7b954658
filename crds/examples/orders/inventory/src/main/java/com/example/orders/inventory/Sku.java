package com.example.orders.inventory;

import java.util.regex.Pattern;

/** An article's number: three letters, a dash, four digits of which the last checks the others. */
public record Sku(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[0-9]{4}");

  public Sku {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an article number: " + text);
    }
    if (checkDigit(text) != text.charAt(7) - '0') {
      throw new IllegalArgumentException("mistyped article number: " + text);
    }
  }

  private static int checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (text.charAt(i) - 'A') * (i + 1);
      sum += (text.charAt(i + 4) - '0') * (i + 4);
    }
    return sum % 10;
  }

  public String family() {
    return text.substring(0, 3);
  }
}
