package io.jumun.payment.application.reconciliation;

/** By which both books mean the same payment. */
public record BookKey(String orderId, String paymentKey) {}
