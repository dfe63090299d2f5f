package io.jumun.payment.application;

import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.SettlementRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettlementSettings {

  @Bean
  SettlementRules settlementRules(PaymentProperties properties) {
    return new SettlementRules(
        properties.settlementWindow(),
        properties.repeatFor(),
        properties.rechecks(),
        properties.depositPause());
  }
}
