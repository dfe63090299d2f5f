package io.jumun.benchmarks.confirm.shop;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which of two designs it is.
 *
 * @param stockInTransaction the stock is taken while the order is paid, and its row locked until
 *     the gateway has answered; otherwise it was taken when the order was placed
 * @param gateway where it is
 */
@ConfigurationProperties("shop")
record ShopProperties(boolean stockInTransaction, URI gateway) {}
