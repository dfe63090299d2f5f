package io.jumun.scheduler.web.console;

import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobEdit;
import io.jumun.scheduler.domain.Misfire;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * A job as it is typed.
 *
 * @param cap a number, or empty
 * @param limit {@code PT1H} or {@code 90m}
 * @param payload a line for each text: {@code name=value}
 */
record JobForm(
    @Nullable String name,
    @Nullable String cron,
    @Nullable String zone,
    @Nullable String misfire,
    @Nullable String cap,
    @Nullable String limit,
    @Nullable String payload,
    @Nullable String note) {

  static JobForm empty() {
    return new JobForm("", "0 0 3 * * *", Cron.USUAL_ZONE, "ONCE", "", "PT1H", "", "");
  }

  static JobForm of(Job job) {
    return new JobForm(
        job.name(),
        job.cron().expression(),
        job.cron().zone(),
        job.misfire().policy().name(),
        job.misfire().cap() == null ? "" : job.misfire().cap().toString(),
        job.timeLimit().toString(),
        new TreeMap<>(job.payload())
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n")),
        job.note() == null ? "" : job.note());
  }

  /**
   * @throws IllegalArgumentException when it makes no sense; the message is for people
   */
  Job job() {
    return new Job(
        typed(name),
        Cron.typed(typed(cron), typed(zone)),
        true,
        new Misfire(policy(), number()),
        duration(),
        texts(),
        typed(note).isEmpty() ? null : typed(note),
        null);
  }

  /** Everything but the name, which stays. A cap goes with its policy. */
  JobEdit edit() {
    return new JobEdit(
        null, typed(cron), typed(zone), policy(), number(), duration(), texts(), typed(note));
  }

  private Misfire.Policy policy() {
    return Misfire.Policy.valueOf(typed(misfire));
  }

  private @Nullable Integer number() {
    return typed(cap).isEmpty() || policy() != Misfire.Policy.ALL
        ? null
        : Integer.valueOf(typed(cap));
  }

  private Duration duration() {
    return DurationStyle.detectAndParse(typed(limit));
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    typed(payload).lines().filter(line -> !line.isBlank()).forEach(line -> add(texts, line));
    return texts;
  }

  private static void add(Map<String, String> texts, String line) {
    int equals = line.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("\"%s\" is not of the form name=value".formatted(line));
    }
    texts.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
