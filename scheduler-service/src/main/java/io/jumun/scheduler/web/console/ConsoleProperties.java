package io.jumun.scheduler.web.console;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about the console.
 *
 * @param orderUrl where order-service answers, or what stands before its replicas
 * @param inventoryUrl where inventory-service answers
 * @param paymentUrl where payment-service answers
 * @param schedulerUrl where scheduler-service answers, this replica or another
 * @param memberUrl where member-service answers, who knows the operators' passwords
 * @param patience how long a page waits for another service before it is shown without its answer
 * @param zone in which times are shown that belong to no job
 */
@Validated
@ConfigurationProperties("jumun.scheduler.console")
record ConsoleProperties(
    @DefaultValue("http://127.0.0.1:8081") URI orderUrl,
    @DefaultValue("http://127.0.0.1:8082") URI inventoryUrl,
    @DefaultValue("http://127.0.0.1:8083") URI paymentUrl,
    @DefaultValue("http://127.0.0.1:8084") URI schedulerUrl,
    @DefaultValue("http://127.0.0.1:8085") URI memberUrl,
    @DefaultValue("PT3S") Duration patience,
    @DefaultValue("Asia/Seoul") ZoneId zone) {

  URI urlOf(Service service) {
    return switch (service) {
      case ORDER -> orderUrl;
      case INVENTORY -> inventoryUrl;
      case PAYMENT -> paymentUrl;
      case SCHEDULER -> schedulerUrl;
      case MEMBER -> memberUrl;
    };
  }
}
