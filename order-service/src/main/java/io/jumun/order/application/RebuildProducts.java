package io.jumun.order.application;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes this service's copy of the products anew, from the first record of their topic. Orders go
 * on meanwhile: every product is renewed in its place, and only at the end is forgotten what the
 * topic does not have, if all of it could be read. Killed in between it has done no harm, and is
 * asked for again.
 */
@Service
public class RebuildProducts {

  private static final Logger log = LoggerFactory.getLogger(RebuildProducts.class);

  private final ProductTopic topic;
  private final Products products;
  private final Rebuilds rebuilds;

  RebuildProducts(ProductTopic topic, Products products, Rebuilds rebuilds) {
    this.topic = topic;
    this.products = products;
    this.rebuilds = rebuilds;
  }

  /**
   * Begins, and goes on by itself.
   *
   * @throws RebuildUnderWay while another one does
   */
  public void begin() {
    Rebuild rebuild = rebuilds.begin().orElseThrow(RebuildUnderWay::new);
    // Kafka's consumer would hold a virtual thread's carrier while it waits.
    Thread.ofPlatform().daemon().name("rebuilds-products").start(() -> run(rebuild));
  }

  private void run(Rebuild rebuild) {
    try {
      int unreadable = topic.replay(versions -> renew(rebuild, versions));
      rebuilds.finish(rebuild, forgetUnseen(rebuild, unreadable));
    } catch (RuntimeException e) {
      log.error("The rebuild of the products that began at {} failed", rebuild.startedAt(), e);
      rebuilds.fail(rebuild, e.toString());
    }
  }

  /** What could not be read may well be the product that seems to be missing. */
  private long forgetUnseen(Rebuild rebuild, int unreadable) {
    if (unreadable > 0) {
      log.warn("{} records could not be read, so no product is forgotten", unreadable);
      return 0;
    }
    return products.forgetUnseenSince(rebuild.startedAt());
  }

  private void renew(Rebuild rebuild, List<ProductVersion> versions) {
    products.renew(NewestVersions.of(versions));
    rebuilds.goOn(rebuild, versions.size());
  }
}
