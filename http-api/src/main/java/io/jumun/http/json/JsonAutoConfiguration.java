package io.jumun.http.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Strict JSON for the server's side only. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
class JsonAutoConfiguration {

  @Bean
  ApiJson apiJson(JsonMapper mapper) {
    return new ApiJson(mapper);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ServerHttpMessageConvertersCustomizer strictJson(ApiJson json) {
    return converters ->
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
  }
}
