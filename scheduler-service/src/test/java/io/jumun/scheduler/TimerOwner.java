package io.jumun.scheduler;

import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.SchedulerCommand;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.contracts.scheduler.TimerRequested;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service that asks for timers about one subject, which nobody else uses. */
final class TimerOwner implements AutoCloseable {

  static final String SERVICE = "timer-owner";

  final String subject = "subject-" + UUID.randomUUID();
  private final TestEvents events;
  private long sequence;

  private TimerOwner(TestEvents events) {
    this.events = events;
  }

  static TimerOwner connectedTo(String bootstrapServers) {
    return new TimerOwner(TestEvents.connect(bootstrapServers));
  }

  String request(String name, Instant dueAt) {
    var request = new TimerRequested(id(name), subject, "test", dueAt, Map.of("name", name));
    send(request);
    return request.timerId();
  }

  void cancel(String name) {
    send(new TimerCancelled(id(name)));
  }

  UUID send(SchedulerCommand command) {
    return events.publish(SERVICE, ++sequence, command);
  }

  void sendAgain(UUID id, SchedulerCommand command) {
    events.publish(id, SERVICE, sequence, command);
  }

  TestEvents kafka() {
    return events;
  }

  String id(String name) {
    return "test/" + subject + "/" + name;
  }

  List<TimerElapsed> elapsed() {
    return events.about(Topic.SCHEDULER_EVENTS, subject, TimerElapsed.class);
  }

  /** The names under which the timers were asked for. */
  List<String> elapsedNames() {
    return elapsed().stream().map(timer -> timer.payload().get("name")).toList();
  }

  List<Long> sequences() {
    return events.about(Topic.SCHEDULER_EVENTS, subject).stream().map(Received::sequence).toList();
  }

  @Override
  public void close() {
    events.close();
  }
}
