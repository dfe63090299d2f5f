package io.jumun.sandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the sandbox. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GatewaySandboxApplication {

  public static void main(String[] args) {
    SpringApplication.run(GatewaySandboxApplication.class, args);
  }
}
