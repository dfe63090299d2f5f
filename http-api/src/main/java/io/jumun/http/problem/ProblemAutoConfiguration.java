package io.jumun.http.problem;

import io.micrometer.tracing.Tracer;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems for everything, in one language. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
      "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
    },
    afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
class ProblemAutoConfiguration {

  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  Surprises surprises(ObjectProvider<Tracer> tracer) {
    return new Surprises(tracer.getIfAvailable(() -> Tracer.NOOP));
  }

  @Bean
  HttpProblems httpProblems(Surprises surprises) {
    return new HttpProblems(surprises);
  }

  @Bean
  UnexpectedProblems unexpectedProblems(Surprises surprises) {
    return new UnexpectedProblems(surprises);
  }

  @Bean
  ErrorDispatch errorDispatch() {
    return new ErrorDispatch();
  }

  /** Our sentences are English, so those of bean validation are too. */
  @Bean
  @ConditionalOnMissingBean(name = "localeResolver")
  LocaleResolver localeResolver() {
    return new FixedLocaleResolver(Locale.ENGLISH);
  }
}
