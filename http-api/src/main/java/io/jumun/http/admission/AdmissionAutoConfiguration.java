package io.jumun.http.admission;

import io.jumun.http.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Admission to the service's own port; the management port stays open when the service is full. */
@AutoConfiguration
@EnableConfigurationProperties(AdmissionProperties.class)
class AdmissionAutoConfiguration {

  // Security's filters stand at -100: nothing is worked on before there is a place for it.
  private static final int BEFORE_SECURITY = -200;

  @Bean
  FilterRegistrationBean<AdmissionFilter> admission(
      AdmissionProperties limits, ProblemWriter problems) {
    var filter = new FilterRegistrationBean<>(new AdmissionFilter(limits, problems));
    filter.setOrder(BEFORE_SECURITY);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(
      AdmissionProperties limits, ProblemWriter problems) {
    var filter = new FilterRegistrationBean<>(new BodyLimitFilter(limits, problems));
    filter.setOrder(BEFORE_SECURITY + 1);
    return filter;
  }
}
