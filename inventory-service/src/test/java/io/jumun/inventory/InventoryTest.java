package io.jumun.inventory;

import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real PostgreSQL and a real Kafka. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      // 64 threads share them, on a machine that has other things to do.
      "spring.datasource.hikari.maximum-pool-size=24",
      "spring.datasource.hikari.connection-timeout=30000"
    })
@ContextConfiguration(
    initializers = EmbeddedInfrastructureInitializer.class,
    classes = {InventoryServiceApplication.class, Shelf.class})
public @interface InventoryTest {}
