package com.example.orders.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class QuoteTest {
  private final TaxTable taxes = new TaxTable();

  @TestFactory
  Stream<DynamicNode> grossIsNetAndTax() {
    return Stream.of("DE", "FR", "CH")
        .map(
            country ->
                dynamicContainer(
                    country,
                    IntStream.rangeClosed(1, 3)
                        .mapToObj(
                            quantity ->
                                dynamicTest(quantity + " pieces", () -> check(country, quantity)))));
  }

  private void check(String country, int quantity) {
    Quote quote = Quote.of(Money.of("9.90"), quantity, Discount.percentOff(10), taxes, country);

    assertEquals(quote.gross().minus(quote.tax()), quote.net());
    assertEquals(Money.of("9.90").times(quantity), quote.net().plus(quote.discount()));
  }
}
