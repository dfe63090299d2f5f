package io.jumun.sandbox;

import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A sandbox of its own, without latency, on a free port. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "jumun.sandbox.secret-key=" + Sandbox.SECRET_KEY,
      "jumun.sandbox.latency=PT0S",
      "jumun.sandbox.swallow=PT1S",
      "jumun.sandbox.sweep=PT0.05S",
      "jumun.sandbox.webhook-poll=PT0.02S",
      "jumun.sandbox.webhook-minute=PT0.0002S",
      "management.server.port=0"
    })
@ContextConfiguration(initializers = EmbeddedInfrastructureInitializer.class)
@interface SandboxTest {}
