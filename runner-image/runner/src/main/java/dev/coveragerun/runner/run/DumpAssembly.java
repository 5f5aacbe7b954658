package dev.coveragerun.runner.run;

import dev.coveragerun.worker.protocol.Event;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Puts the pieces of a dump together; one above 256 MiB is nobody's and is dropped. */
final class DumpAssembly {
  private static final int MAX_BYTES = 256 << 20;

  private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
  private boolean tooLarge;

  /** The whole dump when this was its last piece. */
  Optional<byte[]> add(Event.Coverage piece) {
    tooLarge |= pieces.size() + piece.piece.length > MAX_BYTES;
    if (!tooLarge) {
      pieces.writeBytes(piece.piece);
    }
    if (!piece.last) {
      return Optional.empty();
    }
    Optional<byte[]> dump = tooLarge ? Optional.empty() : Optional.of(pieces.toByteArray());
    pieces.reset();
    tooLarge = false;
    return dump;
  }
}
