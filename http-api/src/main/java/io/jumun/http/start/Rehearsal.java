package io.jumun.http.start;

import io.jumun.http.access.AccessRules;
import io.jumun.messaging.job.JobRun;
import io.jumun.messaging.job.JobStep;
import io.jumun.messaging.job.JobWork;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/**
 * A service with nothing to do, which the build starts once and ends: what the JVM loads and links
 * for it, which is nearly all that it does for any service, is kept in a cache (JEP 483) that all
 * of them start from.
 */
@SpringBootApplication
public class Rehearsal {

  public static void main(String[] arguments) throws IOException {
    var service =
        new SpringApplicationBuilder(Rehearsal.class)
            .properties("spring.config.name=rehearsal")
            .run(arguments);
    var port = service.getEnvironment().getRequiredProperty("local.server.port");
    open("http://127.0.0.1:" + port + "/v3/api-docs");
    System.exit(SpringApplication.exit(service));
  }

  /** So that what answers a request is loaded, too. */
  private static void open(String url) throws IOException {
    try (var body = URI.create(url).toURL().openStream()) {
      body.readAllBytes();
    }
  }

  @Bean
  AccessRules accessRules() {
    return _ -> {};
  }

  /** So that what listens is loaded, too. */
  @Bean
  JobWork nothing() {
    return new JobWork() {
      @Override
      public String job() {
        return "rehearsal";
      }

      @Override
      public JobStep step(JobRun run) {
        return JobStep.done();
      }
    };
  }
}
