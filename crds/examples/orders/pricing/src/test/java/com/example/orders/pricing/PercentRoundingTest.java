package com.example.orders.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentRoundingTest {
  @ParameterizedTest(name = "{1} % of {0} is {2}")
  @CsvSource({"10.00, 19, 1.90", "0.10, 5, 0.00", "0.30, 5, 0.02", "0.50, 5, 0.02", "9.99, 0, 0.00"})
  void roundsHalfACentToTheEvenNeighbour(String amount, int percent, String share) {
    assertEquals(Money.of(share), Money.of(amount).percent(percent));
  }

  @RepeatedTest(10)
  void theWholeIsAHundredPercent(RepetitionInfo repetition) {
    Money amount = new Money(repetition.getCurrentRepetition() * 37L);

    assertEquals(amount, amount.percent(100));
  }
}
