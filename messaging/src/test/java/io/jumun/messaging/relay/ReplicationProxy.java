package io.jumun.messaging.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between relay and database, and can swallow what the database says on replication
 * connections, while they stay open: a stall without a word.
 */
final class ReplicationProxy implements AutoCloseable {

  private final ServerSocket server;
  private final int target;
  private volatile boolean swallowing;

  ReplicationProxy(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Of the connections that are open then or later, until {@link #pass()}. */
  void swallow() {
    swallowing = true;
  }

  void pass() {
    swallowing = false;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        AtomicBoolean replication = new AtomicBoolean();
        Thread.ofVirtual().start(() -> pump(client, database, replication, true));
        Thread.ofVirtual().start(() -> pump(database, client, replication, false));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pump(Socket from, Socket to, AtomicBoolean replication, boolean fromClient) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16_384];
      for (int read; (read = in.read(buffer)) >= 0; ) {
        if (fromClient && !replication.get()) {
          replication.set(asksForReplication(buffer, read));
        }
        if (fromClient || !swallowing || !replication.get()) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException gone) {
      // One side has closed; so does the other.
    }
  }

  /** The start-up packet names it; later packets are not looked at once it was found. */
  private static boolean asksForReplication(byte[] buffer, int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1)
        .contains("replication\0database");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
