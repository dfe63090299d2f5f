package io.jumun.member.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MemberPropertiesTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @EnableConfigurationProperties(MemberProperties.class)
  static class Settings {}

  @Test
  void hasDefaultsButNoAdmin() {
    context.run(
        it -> {
          var settings = it.getBean(MemberProperties.class);
          assertThat(settings.accessToken()).hasMinutes(15);
          assertThat(settings.admin().isSet()).isFalse();
          assertThat(settings.dormancy().inactiveAfter()).hasDays(365);
          assertThat(settings.dormancy().deleteAfter()).hasDays(30);
          assertThat(settings.dormancy().chunk()).isEqualTo(1000);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "jumun.member.access-token=PT59S, 1",
    "jumun.member.access-token=PT61M, 60",
    "jumun.member.concurrent-hashes=0, concurrentHashes",
    "jumun.member.throttle.per-account=0, perAccount",
    "jumun.member.dormancy.inactive-after=PT0S, inactiveAfter",
    "jumun.member.dormancy.delete-after=P3651D, deleteAfter",
    "jumun.member.dormancy.chunk=10001, chunk",
    "jumun.member.admin.email=admin@example.com, JUMUN_ADMIN_PASSWORD",
  })
  void refusesASettingBeyondItsLimits(String property, String named) {
    context
        .withPropertyValues(property)
        .run(it -> assertThat(it.getStartupFailure()).hasStackTraceContaining(named));
  }

  @Test
  void refusesAnAdminsPasswordThatIsTooShortWithoutTellingIt() {
    context
        .withPropertyValues(
            "jumun.member.admin.email=admin@example.com", "jumun.member.admin.password=pa55")
        .run(
            it ->
                assertThat(it.getStartupFailure())
                    .hasStackTraceContaining("JUMUN_ADMIN_PASSWORD must have 8 to 128 characters"));
  }
}
