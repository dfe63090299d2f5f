package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnFreePortsTest {

  private final List<Integer> tried = new ArrayList<>();
  private ServerSocket somebodyQuicker;

  @BeforeEach
  void take() throws IOException {
    somebodyQuicker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void giveBack() throws IOException {
    somebodyQuicker.close();
  }

  @Test
  void looksForOthersWhenSomebodyWasQuicker() {
    int port = OnFreePorts.start(1, ports -> bind(tried.isEmpty() ? taken() : ports.getFirst()));

    assertThat(tried).containsExactly(taken(), port);
  }

  @Test
  void givesUpInTheEnd() {
    assertThatThrownBy(() -> OnFreePorts.start(1, _ -> bind(taken())))
        .isInstanceOf(InfrastructureFailure.class)
        .hasMessageContaining("in use");
    assertThat(tried).hasSize(5);
  }

  @Test
  void triesOnceWhenSomethingElseIsWrong() {
    assertThatThrownBy(
            () ->
                OnFreePorts.start(
                    1,
                    ports -> {
                      tried.add(ports.getFirst());
                      throw InfrastructureFailure.noOrdinaryUser();
                    }))
        .isInstanceOf(InfrastructureFailure.class);
    assertThat(tried).hasSize(1);
  }

  private int taken() {
    return somebodyQuicker.getLocalPort();
  }

  private int bind(int port) {
    tried.add(port);
    FreePorts.requireFree(port, "a test");
    return port;
  }
}
