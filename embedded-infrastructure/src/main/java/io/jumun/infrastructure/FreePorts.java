package io.jumun.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** TCP ports on 127.0.0.1 that nobody listens on. */
public final class FreePorts {

  // Below the range from which Linux takes the ports of outgoing connections (32768 and up): a port
  // from that range may be gone again before the server that wanted it binds it.
  private static final int LOWEST = 15_000;
  private static final int HIGHEST = 32_000;

  private FreePorts() {}

  public static int find() {
    return find(1).getFirst();
  }

  /** Finds that many different ports. */
  public static List<Integer> find(int count) {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
        .filter(FreePorts::isFree)
        .distinct()
        .limit(count)
        .boxed()
        .toList();
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * @param wanted who asks, for the message
   * @throws InfrastructureFailure when somebody listens on the port
   */
  public static void requireFree(int port, String wanted) {
    if (!isFree(port)) {
      throw InfrastructureFailure.portInUse(port, wanted);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByName("127.0.0.1");
  }
}
