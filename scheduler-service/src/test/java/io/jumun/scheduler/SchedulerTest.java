package io.jumun.scheduler;

import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** One scheduler, on free ports, with a database of its own. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "jumun.scheduler.job-poll-interval=PT0.2S"})
@ContextConfiguration(
    initializers = {
      EmbeddedInfrastructureInitializer.class,
      MemberStandIn.class,
      ServiceStandIn.InPlaceOfAll.class
    })
public @interface SchedulerTest {}
