package io.jumun.http.waiting;

import io.jumun.http.json.ApiJson;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Controller methods may take a {@link PreferredWait} or an {@link EventClient}. */
@AutoConfiguration
class WaitingAutoConfiguration implements WebMvcConfigurer {

  private final ApiJson json;

  WaitingAutoConfiguration(ApiJson json) {
    this.json = json;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PreferredWaitResolver());
    resolvers.add(new EventClientResolver(json));
  }

  @Bean
  static MeterBinder waitingClients(ObjectProvider<Changes<?>> changes) {
    return registry ->
        changes.ifAvailable(
            known ->
                Gauge.builder("jumun.http.waiting", known, Changes::waiting)
                    .description("Clients that wait for a change or listen to events")
                    .register(registry));
  }
}
