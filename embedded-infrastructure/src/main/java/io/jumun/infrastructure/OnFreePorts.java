package io.jumun.infrastructure;

import java.util.List;
import java.util.function.Function;

/**
 * Starts a server on ports that are free. Between the look for them and the server that binds them
 * another process may have taken one, so then others are looked for.
 */
final class OnFreePorts {

  private static final int ATTEMPTS = 5;

  private OnFreePorts() {}

  /**
   * @param start is given so many ports, and starts from nothing each time
   * @throws InfrastructureFailure when it fails for another reason, or too often for this one
   */
  static <S> S start(int count, Function<List<Integer>, S> start) {
    for (int attempt = 1; ; attempt++) {
      try {
        return start.apply(FreePorts.find(count));
      } catch (InfrastructureFailure failure) {
        if (attempt == ATTEMPTS || !failure.isOfAPortInUse()) {
          throw failure;
        }
      }
    }
  }
}
