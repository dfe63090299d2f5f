package io.jumun.benchmarks.reservations;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@link OneByOne}, watched from outside for some seconds. */
record Baseline(Servers servers, Way way) {

  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final double NANOS_PER_SECOND = 1e9;

  Speed measure(Shelf shelf, Duration warmUp, Duration duration) {
    try (var child = start(shelf)) {
      rest(warmUp);
      var meter =
          new CpuMeter()
              .with(Ours.PROCESS, child.pid())
              .with(Ours.POSTGRES, servers.postgresPid())
              .with(Ours.KAFKA, servers.kafkaPid());
      long first = shelf.reserved();
      long begin = System.nanoTime();
      CpuReading before = meter.read();
      rest(duration);
      long last = shelf.reserved();
      double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
      return new Speed(
          way.title(), shelf.products().size(), last - first, seconds, meter.read().since(before));
    }
  }

  private ChildJvm start(Shelf shelf) {
    List<String> arguments =
        Stream.concat(Stream.of(way.name()), shelf.products().stream().map(Object::toString))
            .toList();
    return ChildJvm.launch(OneByOne.class, arguments, servers.environment())
        .listen(_ -> {})
        .awaitReady(START_LIMIT);
  }

  private static void rest(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
