package io.jumun.sandbox.connection;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teaches the web server to hang up. */
@Configuration(proxyBeanMethods = false)
class WebServer {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> hangUp() {
    return server -> server.addEngineValves(new HangUpValve());
  }
}
