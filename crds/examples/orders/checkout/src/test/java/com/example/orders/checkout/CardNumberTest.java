package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {
  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("cards")
  void theFirstDigitsTellTheBrand(String number, String brand) {
    assertEquals(brand, new CardNumber(number).brand());
  }

  static Stream<Arguments> cards() {
    return Stream.of(
        Arguments.of("4111-1111-1111-1111", "Visa"), Arguments.of("5500005555555559", "Mastercard"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4111", "4111 1111 1111 1112", "4111 1111 1111 111x"})
  void aMistypedNumberIsRefused(String number) {
    assertThrows(IllegalArgumentException.class, () -> new CardNumber(number));
  }

  @Test
  void itIsNeverWrittenOut() {
    assertEquals("**** 1111", Shop.CARD.toString());
    assertFalse(Shop.CARD.toString().contains("4111"));
  }
}
