package io.jumun.runner.shop;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** The copies that services keep of what others own, for operators. */
public final class ReadModels {

  private final URI products;

  private ReadModels(URI products) {
    this.products = products;
  }

  public static ReadModels of(Platform platform) {
    return new ReadModels(
        platform.service(ServiceKind.ORDER).url().resolve("/read-models/products"));
  }

  /** How much order-service's copy of the products holds, and how the last rebuild went. */
  public JsonNode products(String adminToken) {
    return Http.get(products, adminToken).orFail();
  }

  /** Begins one, or fails when one goes on. */
  public JsonNode rebuildProducts(String adminToken) {
    return Http.post(URI.create(products + "/rebuild"), adminToken, Http.nothing()).orFail();
  }
}
