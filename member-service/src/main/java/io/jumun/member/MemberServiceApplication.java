package io.jumun.member;

import io.jumun.member.application.AppointFirstAdmin;
import io.jumun.member.application.CreateFirstKey;
import io.jumun.member.application.MemberProperties;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Members, login, tokens. */
@SpringBootApplication
@EnableConfigurationProperties(MemberProperties.class)
public class MemberServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MemberServiceApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Runs before the service says that it is ready. */
  @Bean
  ApplicationRunner preparation(CreateFirstKey firstKey, AppointFirstAdmin firstAdmin) {
    return _ -> {
      firstKey.ifMissing();
      firstAdmin.ifSet();
    };
  }
}
