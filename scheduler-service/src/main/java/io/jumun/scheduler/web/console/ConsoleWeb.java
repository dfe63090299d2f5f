package io.jumun.scheduler.web.console;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the console's files lie, and which language it speaks. */
@Configuration(proxyBeanMethods = false)
class ConsoleWeb implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/console/assets/**")
        .addResourceLocations(
            "classpath:/console/assets/", "classpath:/META-INF/resources/webjars/htmx.org/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).mustRevalidate());
  }

  /** By this name it takes the place of the API's, which speaks English only. */
  @Bean
  LocaleResolver localeResolver() {
    return new ConsoleLanguage();
  }
}
