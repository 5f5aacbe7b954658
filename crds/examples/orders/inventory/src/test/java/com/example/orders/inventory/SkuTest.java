package com.example.orders.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "mug-1234", "MUG1234", "MUG-12345", "MUG-12a4"})
  void anotherFormIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Sku(text));
  }

  @Test
  void aMistypedDigitIsNoticed() {
    assertThrows(IllegalArgumentException.class, () -> new Sku("MUG-1003"));
  }

  @Test
  void theLettersAreTheFamily() {
    assertEquals("MUG", Articles.MUG.family());
  }
}
