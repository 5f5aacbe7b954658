package dev.coveragerun.worker.protocol;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * One end of the loopback socket between supervisor and worker.
 *
 * <p>A frame is its length as a 4-byte big-endian integer, then that many bytes: the type, then the
 * fields. A frame above {@link #MAX_FRAME_BYTES} ends the conversation. Sending is safe from any
 * thread; reading belongs to one.
 */
public final class Connection implements Closeable {
  public static final int MAX_FRAME_BYTES = 16 << 20;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  public Connection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 << 10));
    this.out = socket.getOutputStream();
  }

  public void send(Command command) throws IOException {
    send(command.frame());
  }

  public void send(Event event) throws IOException {
    send(event.frame());
  }

  /**
   * @throws EOFException when the other side is gone
   */
  public Command readCommand() throws IOException {
    return Command.read(new FrameInput(readFrame()));
  }

  /**
   * @throws EOFException when the other side is gone
   */
  public Event readEvent() throws IOException {
    return Event.read(new FrameInput(readFrame()));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void send(FrameOutput frame) throws IOException {
    byte[] body = frame.toByteArray();
    if (body.length > MAX_FRAME_BYTES) {
      throw new IOException("A frame of " + body.length + " bytes is over the limit");
    }
    byte[] whole = new byte[body.length + 4];
    for (int i = 0; i < 4; i++) {
      whole[i] = (byte) (body.length >>> (24 - 8 * i));
    }
    System.arraycopy(body, 0, whole, 4, body.length);
    synchronized (out) {
      out.write(whole);
      out.flush();
    }
  }

  private byte[] readFrame() throws IOException {
    int length = in.readInt();
    if (length < 1 || length > MAX_FRAME_BYTES) {
      throw new IOException("A frame of " + length + " bytes is not ours");
    }
    byte[] frame = new byte[length];
    in.readFully(frame);
    return frame;
  }
}
