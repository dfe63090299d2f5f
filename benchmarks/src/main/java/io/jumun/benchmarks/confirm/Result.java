package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.measure.CpuReading;
import io.jumun.benchmarks.measure.Measured;
import io.jumun.benchmarks.measure.Quantiles;
import java.util.Collection;
import java.util.List;

/**
 * What a design brought.
 *
 * @param paid orders, as its own books have it; those of the warm-up too
 * @param charged by the gateway meanwhile
 */
record Result(Design design, Measured<Confirmed> measured, long paid, GatewayBooks charged) {

  double perSecond() {
    return measured.perSecond();
  }

  Quantiles times() {
    return Quantiles.of(measured.till().nanos(Confirmed::nanos));
  }

  /** In milliseconds for each confirm, of those processes together. */
  double cpuMillis(Collection<String> processes) {
    return processes.stream().mapToDouble(measured::cpuMillis).sum();
  }

  /** Of everything on the machine. */
  double busyCores() {
    CpuReading cpu = measured.cpu();
    return cpu.millis().values().stream().mapToLong(Long::longValue).sum()
        / measured.seconds()
        / 1e3;
  }

  /** Every order that is paid was charged, once, and no other was. */
  boolean booksAgree() {
    return new GatewayBooks(paid, paid).equals(charged);
  }

  static List<String> ofTheShop() {
    return List.of(Contender.PROCESS, Contender.POSTGRES, Contender.KAFKA);
  }
}
