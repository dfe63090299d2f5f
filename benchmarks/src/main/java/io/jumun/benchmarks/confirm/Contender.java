package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.measure.CpuMeter;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** A running design. */
interface Contender extends AutoCloseable {

  String PROCESS = "the process itself";
  String POSTGRES = "PostgreSQL";
  String KAFKA = "Kafka";
  String GATEWAY = "(the gateway)";
  String CLIENTS = "(the clients)";

  /** Where {@code POST /payments/confirm} is. */
  URI url();

  /** Returns when these orders of the member can be paid, and nothing else is left to do. */
  void prepare(UUID member, List<UUID> orders);

  CpuMeter meter();

  /** Orders paid, as its own books have it. */
  long paid();

  @Override
  void close();
}
