package io.jumun.benchmarks.confirm.shop;

import io.jumun.benchmarks.ChildJvm;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * A shop as it is often written, with the libraries of payment-service: the same web server, the
 * same tokens, the same mapper, the same client to the gateway. Only the transaction differs.
 */
@SpringBootApplication
@EnableConfigurationProperties(ShopProperties.class)
public class OneTransactionShop {

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "one-transaction-shop");
    try (var _ = SpringApplication.run(OneTransactionShop.class, arguments)) {
      ChildJvm.readyUntilTold();
    }
  }
}
