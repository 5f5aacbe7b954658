package com.example.orders.pricing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceListTest {
  private PriceList list;

  @BeforeEach
  void readAList() {
    list = PriceList.parse("# summer\nmug = 7.50\n\nteapot = 31\n");
  }

  @Test
  void commentsAndBlankLinesAreNoArticles() {
    assertAll(
        () -> assertEquals(2, list.size()),
        () -> assertEquals(Money.of("31"), list.price("teapot")));
  }

  @Test
  void aBrokenLineIsNamed() {
    IllegalArgumentException broken =
        assertThrows(IllegalArgumentException.class, () -> PriceList.parse("mug = 1\nteapot"));

    assertEquals("line 2: teapot", broken.getMessage());
  }

  @Test
  void anUnknownArticleHasNoPrice() {
    assertThrows(NoSuchElementException.class, () -> list.price("spoon"));
  }

  @Test
  void allPricesRiseTogether() {
    assertEquals(Money.of("8.25"), list.adjusted(10).price("mug"));
  }
}
