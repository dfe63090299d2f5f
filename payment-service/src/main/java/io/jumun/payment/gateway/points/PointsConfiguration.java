package io.jumun.payment.gateway.points;

import io.jumun.payment.gateway.points.ledger.FindPoints;
import io.jumun.payment.gateway.points.ledger.GiveBackPoints;
import io.jumun.payment.gateway.points.ledger.TakePoints;
import io.jumun.payment.gateway.route.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PointsConfiguration {

  @Bean
  Route pointsRoute(TakePoints takePoints, GiveBackPoints giveBackPoints, FindPoints findPoints) {
    return new Route(
        PointsGateway.METHOD, new PointsGateway(takePoints, giveBackPoints, findPoints));
  }
}
