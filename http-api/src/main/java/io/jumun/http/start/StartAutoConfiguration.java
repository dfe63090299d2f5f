package io.jumun.http.start;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What says how the service started. */
@AutoConfiguration
class StartAutoConfiguration {

  @Bean
  static StartCacheLog startCacheLog() {
    return new StartCacheLog();
  }
}
