package io.jumun.runner.cli;

import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.ReadModels;
import io.jumun.runner.shop.Shop;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "rebuild",
    description =
        "Makes order-service's copy of the products anew from their topic; orders go on meanwhile.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

  private static final long BETWEEN_LOOKS = 500_000_000;

  /** The copies that can be made anew. */
  enum Copy {
    PRODUCTS
  }

  @Parameters(paramLabel = "products", description = "What")
  Copy what = Copy.PRODUCTS;

  @Override
  public Integer call() {
    var platform = Surroundings.running();
    String admin = Shop.of(platform).token(SignIn.ADMIN);
    var models = ReadModels.of(platform);
    JsonNode seen = models.rebuildProducts(admin);
    while (status(seen).equals("RUNNING")) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
      seen = models.products(admin);
    }
    return tell(seen);
  }

  private static int tell(JsonNode copy) {
    JsonNode rebuild = copy.get("rebuild");
    if (!status(copy).equals("DONE")) {
      System.err.println("jumun: the rebuild failed: " + rebuild.get("failure").asString());
      return 1;
    }
    System.out.printf(
        "%d products, made anew from %d records; %d forgotten that the topic does not have.%n",
        copy.get("products").asLong(),
        rebuild.get("records").asLong(),
        rebuild.get("forgotten").asLong());
    return 0;
  }

  private static String status(JsonNode copy) {
    return copy.get("rebuild").get("status").asString();
  }
}
