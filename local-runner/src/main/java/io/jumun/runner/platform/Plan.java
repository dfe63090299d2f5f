package io.jumun.runner.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What shall run.
 *
 * @param portOffset added to every port
 * @param replicas how many processes of a kind, 1 where nothing is said
 * @param settings by module: {@code payment-service -> [jumun.payment.deadline=PT20S]}
 */
public record Plan(
    int portOffset, Map<ServiceKind, Integer> replicas, Map<ServiceKind, List<String>> settings) {

  private static final int MOST_REPLICAS = 5;

  public Plan {
    replicas.forEach(
        (kind, count) -> {
          if (count < 1 || count > MOST_REPLICAS) {
            throw RunnerProblem.because(
                "%s can have 1 to %d replicas, not %d."
                    .formatted(kind.module(), MOST_REPLICAS, count));
          }
        });
  }

  /** One of each, on the usual ports. */
  public static Plan plain() {
    return new Plan(0, Map.of(), Map.of());
  }

  Ports ports() {
    return new Ports(portOffset);
  }

  int replicasOf(ServiceKind kind) {
    return replicas.getOrDefault(kind, 1);
  }

  List<String> settingsOf(ServiceKind kind) {
    return settings.getOrDefault(kind, List.of());
  }

  /** Every replica, in the order in which they are started. */
  Stream<ReplicaId> replicaIds() {
    return Stream.of(ServiceKind.values())
        .flatMap(
            kind ->
                IntStream.rangeClosed(1, replicasOf(kind))
                    .mapToObj(number -> new ReplicaId(kind, number)));
  }
}
