package io.jumun.runner.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

  @TempDir Path directory;

  private final Plan plan =
      new Plan(
          100,
          Map.of(ServiceKind.ORDER, 2),
          Map.of(ServiceKind.PAYMENT, List.of("jumun.payment.deadline=PT20S")));

  @Test
  void isKnownToTheNextCommand() throws Exception {
    new Home(directory).remember(plan);
    assertThat(new Home(directory).plan()).contains(plan);
  }

  @Test
  void givesEveryReplicaANameAndPortsOfItsOwn() {
    List<ReplicaId> ids = plan.replicaIds().toList();
    assertThat(ids)
        .extracting(ReplicaId::name)
        .contains("order-service", "order-service-2", "payment-service")
        .doesNotHaveDuplicates();
    assertThat(ids)
        .extracting(id -> plan.ports().http(id.kind(), id.number()))
        .doesNotHaveDuplicates();
    assertThat(ids)
        .extracting(id -> plan.ports().management(id.kind(), id.number()))
        .doesNotHaveDuplicates();
    assertThat(plan.ports().http(ServiceKind.ORDER, 1)).isEqualTo(8181);
  }
}
