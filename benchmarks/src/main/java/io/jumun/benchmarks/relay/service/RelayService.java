package io.jumun.benchmarks.relay.service;

import io.jumun.benchmarks.ChildJvm;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process that is measured: messaging as every service has it, and no service around it. */
@SpringBootApplication
public class RelayService {

  public static void main(String[] arguments) {
    try (var _ = SpringApplication.run(RelayService.class, arguments)) {
      ChildJvm.readyUntilTold();
    }
  }
}
