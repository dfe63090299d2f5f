package io.jumun.payment.gateway.route;

import io.jumun.payment.application.PaymentGateway;

/**
 * A way to pay with a gateway of its own, within this house: it always has room, and no circuit and
 * no rate stand before it. Every other way goes to the usual gateway.
 */
public record Route(String method, PaymentGateway gateway) {}
