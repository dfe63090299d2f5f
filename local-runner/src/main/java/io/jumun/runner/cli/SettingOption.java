package io.jumun.runner.cli;

import io.jumun.runner.platform.RunnerProblem;
import io.jumun.runner.platform.ServiceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code payment-service.jumun.payment.deadline=PT20S}: whose setting, which, and what it shall be.
 */
final class SettingOption {

  private SettingOption() {}

  /**
   * @throws RunnerProblem when one is not of that form
   */
  static Map<ServiceKind, List<String>> byService(List<String> options) {
    Map<ServiceKind, List<String>> settings = new LinkedHashMap<>();
    for (String option : options) {
      int dot = option.indexOf('.');
      if (dot < 1 || option.indexOf('=') < dot + 2) {
        throw RunnerProblem.because(
            "'--set %s' is not of the form SERVICE.SETTING=VALUE, like payment-service.jumun.payment.deadline=PT20S."
                .formatted(option));
      }
      settings
          .computeIfAbsent(ServiceKind.named(option.substring(0, dot)), _ -> new ArrayList<>())
          .add(option.substring(dot + 1));
    }
    return settings;
  }
}
