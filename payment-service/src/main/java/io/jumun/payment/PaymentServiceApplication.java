package io.jumun.payment;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Charges orders once or not at all, whatever the gateway or the network does. */
@SpringBootApplication
@EnableConfigurationProperties(PaymentProperties.class)
public class PaymentServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(PaymentServiceApplication.class, args);
  }

  /** For pauses of this process only; whatever is decided by time goes by the database's clock. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
