package io.jumun.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jumun.runner.platform.RunnerProblem;
import io.jumun.runner.platform.ServiceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingOptionTest {

  @Test
  void namesServiceSettingAndValue() {
    assertThat(
            SettingOption.byService(
                List.of(
                    "payment-service.jumun.payment.deadline=PT20S",
                    "payment.a=b=c",
                    "order.jumun.order.expiry=PT1M")))
        .isEqualTo(
            Map.of(
                ServiceKind.PAYMENT, List.of("jumun.payment.deadline=PT20S", "a=b=c"),
                ServiceKind.ORDER, List.of("jumun.order.expiry=PT1M")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "payment-service",
        "payment-service.=x",
        "=x",
        "payment-service.deadline",
        ".a=b"
      })
  void refusesWhatHasAnotherForm(String option) {
    assertThatExceptionOfType(RunnerProblem.class)
        .isThrownBy(() -> SettingOption.byService(List.of(option)));
  }
}
