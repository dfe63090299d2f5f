package io.jumun.sandbox.payment;

import io.jumun.sandbox.transaction.Transaction;
import java.util.List;

/** How a call ended. */
public sealed interface Outcome {

  record Done(Payment payment) implements Outcome {}

  record Listed(List<Transaction> transactions) implements Outcome {}

  record Refused(GatewayError error) implements Outcome {}
}
