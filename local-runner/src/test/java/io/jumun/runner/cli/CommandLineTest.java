package io.jumun.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.runner.platform.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets to read who types something that cannot work. */
class CommandLineTest {

  @TempDir Path directory;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setProperty("jumun.home", directory.toString());
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
  }

  @AfterEach
  void stopListening() {
    System.clearProperty("jumun.home");
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void upSaysWhatASettingLooksLike() {
    assertThat(jumun("up", "--set", "deadline=PT20S")).isEqualTo(1);
    assertThat(said())
        .contains("'--set deadline=PT20S' is not of the form SERVICE.SETTING=VALUE")
        .doesNotContain("at io.jumun");
  }

  @Test
  void upNamesTheServicesWhenOneIsUnknown() {
    assertThat(jumun("up", "--replicas", "oder=2")).isEqualTo(1);
    assertThat(said())
        .contains("There is no service 'oder'; there are member-service, order-service");
  }

  @Test
  void upRefusesMoreReplicasThanAMachineCarries() {
    assertThat(jumun("up", "--replicas", "order=50")).isEqualTo(1);
    assertThat(said()).contains("order-service can have 1 to 5 replicas, not 50.");
  }

  @Test
  void upNamesThePortThatIsTakenAndWhoNeedsIt() throws Exception {
    int offset = 12_321;
    try (var _ = new ServerSocket(8081 + offset, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(jumun("up", "--port-offset", String.valueOf(offset))).isEqualTo(1);
    }
    assertThat(said())
        .contains("Port " + (8081 + offset))
        .contains("order-service")
        .contains("is in use by another program");
    assertThat(directory.resolve("postgres")).as("nothing was started").doesNotExist();
  }

  @Test
  void upWaitsForNobodyWhoIsAtWork() throws Exception {
    try (var _ = new Home(directory).lock()) {
      assertThat(jumun("up")).isEqualTo(1);
    }
    assertThat(said()).contains("Another ./jumun command is at work");
  }

  @Test
  void statusTokenAndDemoSayThatNothingIsUp() {
    assertThat(jumun("status")).isEqualTo(1);
    assertThat(jumun("token", "shopper")).isEqualTo(1);
    assertThat(jumun("demo")).isEqualTo(1);
    assertThat(
            said()
                .lines()
                .filter(line -> line.contains("Jumun is not up. './jumun up' starts it.")))
        .hasSize(3);
  }

  @Test
  void downOfNothingIsNoFailure() {
    assertThat(jumun("down")).isZero();
    assertThat(said()).contains("Jumun is not up.");
  }

  @Test
  void logsNamesTheLogsThereAre() {
    assertThat(jumun("logs", "shop")).isEqualTo(1);
    assertThat(said())
        .contains("There is no log of 'shop'; there are member-service,")
        .contains("postgres, kafka");
  }

  @Test
  void wipeLeavesNothing() throws Exception {
    Files.writeString(
        Files.createDirectories(directory.resolve("services")).resolve("order-service.log"), "old");
    assertThat(jumun("wipe")).isZero();
    assertThat(directory).doesNotExist();
  }

  private static int jumun(String... arguments) {
    return Jumun.run(arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
