package io.jumun.scheduler.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Commands sorted so that three statements do what the commands would do one after the other:
 * cancel what was there before, store what is asked for, cancel of that what is no longer wanted.
 *
 * @param firstCancelled named before this batch asks for them, if it does
 * @param requested in the order in which they were asked for
 * @param thenCancelled asked for, and then cancelled
 */
public record CommandBatch(
    Set<TimerId> firstCancelled, List<RequestTimer> requested, Set<TimerId> thenCancelled) {

  public static CommandBatch of(List<TimerCommand> commands) {
    Set<TimerId> asked = new HashSet<>();
    var batch = new CommandBatch(new HashSet<>(), new ArrayList<>(), new HashSet<>());
    for (TimerCommand command : commands) {
      switch (command) {
        case RequestTimer request -> {
          asked.add(request.timerId());
          batch.requested.add(request);
        }
        case CancelTimer cancel when asked.contains(cancel.timerId()) ->
            batch.thenCancelled.add(cancel.timerId());
        case CancelTimer cancel -> batch.firstCancelled.add(cancel.timerId());
      }
    }
    return batch;
  }
}
