package com.example.orders.inventory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import org.junit.Ignore;
import org.junit.Test;

/** JUnit 4: what came with the old system. */
public class StockFileTest {
  private final Warehouse warehouse = new Warehouse();

  @Test
  public void everyLineFillsAShelf() throws IOException {
    int broken = load("sku;pieces\n" + Articles.MUG.text() + ";17\n" + Articles.TEA.text() + "; 3");

    assertEquals(0, broken);
    assertEquals(17, warehouse.level(Articles.MUG).onShelf());
    assertEquals(3, warehouse.level(Articles.TEA).onShelf());
  }

  @Test
  public void brokenLinesAreCountedAndLeftOut() throws IOException {
    assertEquals(3, load("sku;pieces\nMUG;1\n" + Articles.MUG.text() + "\n;;\n"));
  }

  @Test
  @Ignore("the old system's files had another encoding until 2019")
  public void umlautsInTheHeader() throws IOException {
    assertEquals(0, load("St\u00fcck\n"));
  }

  @Test
  public void theNightlyExportIsRead() throws IOException {
    assumeTrue("there is a nightly export", System.getenv("ORDERS_EXPORT") != null);
    assertEquals(0, load(System.getenv("ORDERS_EXPORT")));
  }

  private int load(String text) throws IOException {
    return StockFile.load(new StringReader(text), warehouse);
  }
}
