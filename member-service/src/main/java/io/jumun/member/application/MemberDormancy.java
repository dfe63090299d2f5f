package io.jumun.member.application;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.member.MemberDeactivated;
import io.jumun.contracts.member.MemberDeleted;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.member.domain.Revocation;
import io.jumun.messaging.job.JobRun;
import io.jumun.messaging.job.JobStep;
import io.jumun.messaging.job.JobWork;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The daily work on members who have not been seen for long: first they fall asleep, and when they
 * have slept for longer than the grace period they are deleted; so are those who withdrew. One
 * chunk a step, nothing read but ids.
 *
 * <p>The run's own day decides who is due, so a late run judges as it would have in time; who has
 * logged in since is seen as they are now.
 */
@Component
public class MemberDormancy implements JobWork {

  private final SleepingMembers members;
  private final Logins logins;
  private final Outbox outbox;
  private final MemberProperties.Dormancy settings;
  private final Clock clock;

  MemberDormancy(
      SleepingMembers members,
      Logins logins,
      Outbox outbox,
      MemberProperties properties,
      Clock clock) {
    this.members = members;
    this.logins = logins;
    this.outbox = outbox;
    this.settings = properties.dormancy();
    this.clock = clock;
  }

  @Override
  public String job() {
    return "member-dormancy";
  }

  @Override
  public JobStep step(JobRun run) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int deactivated = deactivate(run.scheduledFor(), now);
    if (deactivated > 0) {
      return JobStep.did("members deactivated", deactivated);
    }
    int deleted = delete(run.scheduledFor(), now);
    return deleted > 0 ? JobStep.did("members deleted", deleted) : JobStep.done();
  }

  private int deactivate(Instant today, Instant now) {
    var since = graceBegins(today, now);
    var revocation = Revocation.at(now);
    var ids =
        members.deactivate(
            today.minus(settings.inactiveAfter()), since, revocation, settings.chunk());
    logins.endAllOf(ids, now);
    outbox.appendAll(
        ids.stream()
            .<DomainEvent>mapMulti(
                (id, events) -> {
                  events.accept(new MemberDeactivated(id, since));
                  events.accept(new TokensRevoked(id, revocation.issuedBefore()));
                })
            .toList());
    return ids.size();
  }

  /**
   * Not before it happens, for the grace period is the member's; and not before the run's own day,
   * so that no run deletes whom it has itself deactivated.
   */
  private static Instant graceBegins(Instant today, Instant now) {
    return Stream.of(today, now).max(Instant::compareTo).orElseThrow();
  }

  /** Their tokens and logins ended when they fell asleep, or withdrew. */
  private int delete(Instant today, Instant now) {
    List<UUID> ids = members.delete(today.minus(settings.deleteAfter()), settings.chunk());
    outbox.appendAll(ids.stream().map(id -> new MemberDeleted(id, now)).toList());
    return ids.size();
  }
}
