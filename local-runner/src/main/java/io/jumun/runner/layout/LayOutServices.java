package io.jumun.runner.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A step of the build: takes the services' jars apart and makes the cache they start from. */
public final class LayOutServices {

  private static final List<String> ALIKE =
      List.of(
          "order-service",
          "inventory-service",
          "payment-service",
          "scheduler-service",
          "member-service");
  private static final List<String> OTHERS = List.of("gateway-sandbox");

  private LayOutServices() {}

  /**
   * @param arguments the checkout's directory
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path checkout = Path.of(arguments[0]);
    Layout layout = Layout.in(checkout);
    String shared = new LayOut(layout, jars(checkout, ALIKE), jars(checkout, OTHERS)).takeApart();
    var cache = new StartCache(layout);
    if (!cache.fits(shared)) {
      System.out.println("Rehearsing a start, for the cache that services start from");
      cache.make(shared);
    }
    System.exit(0);
  }

  private static List<ServiceJar> jars(Path checkout, List<String> services) {
    return services.stream()
        .map(s -> new ServiceJar(s, checkout.resolve(s).resolve("target").resolve(s + ".jar")))
        .toList();
  }
}
