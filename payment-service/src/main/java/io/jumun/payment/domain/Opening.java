package io.jumun.payment.domain;

/** A payment that did not exist before, and what follows from its opening. */
public record Opening(Payment payment, Decision decision) {}
