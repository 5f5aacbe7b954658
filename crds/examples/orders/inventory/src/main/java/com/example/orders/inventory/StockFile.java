package com.example.orders.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** The old system's export: {@code ABC-1234;17} a line, with a header. */
public final class StockFile {
  private StockFile() {}

  /** Fills a warehouse; returns how many lines could not be read. */
  public static int load(Reader reader, Warehouse warehouse) throws IOException {
    int broken = 0;
    BufferedReader lines = new BufferedReader(reader);
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      try {
        String[] parts = line.split(";", -1);
        warehouse.receive(new Sku(parts[0]), Integer.parseInt(parts[1].strip()));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        broken++;
      }
    }
    return broken;
  }
}
