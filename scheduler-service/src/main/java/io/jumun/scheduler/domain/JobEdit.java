package io.jumun.scheduler.domain;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a job; null stays as it is.
 *
 * @param note an empty one takes the note away
 */
public record JobEdit(
    @Nullable Boolean active,
    @Nullable String cron,
    @Nullable String zone,
    Misfire.@Nullable Policy misfire,
    @Nullable Integer misfireCap,
    @Nullable Duration timeLimit,
    @Nullable Map<String, String> payload,
    @Nullable String note) {

  public static JobEdit active(boolean active) {
    return new JobEdit(active, null, null, null, null, null, null, null);
  }

  public static JobEdit schedule(@Nullable String cron, @Nullable String zone) {
    return new JobEdit(null, cron, zone, null, null, null, null, null);
  }

  public static JobEdit misfire(Misfire.Policy policy, @Nullable Integer cap) {
    return new JobEdit(null, null, null, policy, cap, null, null, null);
  }
}
