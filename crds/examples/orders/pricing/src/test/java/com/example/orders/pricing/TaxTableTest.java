package com.example.orders.pricing;

import static org.junit.Assert.assertEquals;

import com.example.orders.pricing.TaxTable.Category;
import java.util.Arrays;
import java.util.Collection;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** JUnit 4's own way of many cases. */
@RunWith(Parameterized.class)
public class TaxTableTest {
  private final String country;
  private final Category category;
  private final int rate;

  public TaxTableTest(String country, Category category, int rate) {
    this.country = country;
    this.category = category;
    this.rate = rate;
  }

  @Parameters(name = "{1} in {0}: {2} %")
  public static Collection<Object[]> rates() {
    return Arrays.asList(
        new Object[][] {
          {"DE", Category.STANDARD, 19},
          {"DE", Category.BOOK, 7},
          {"AT", Category.BOOK, 20},
          {"NL", Category.BOOK, 9},
          {"IT", Category.STANDARD, 22}
        });
  }

  @Test
  public void everyCountryHasItsRate() {
    assertEquals(rate, new TaxTable().rate(country, category));
  }
}
