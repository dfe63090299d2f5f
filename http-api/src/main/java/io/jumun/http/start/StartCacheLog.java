package io.jumun.http.start;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Says whether the JVM started from the cache it was given. It goes on silently without one that
 * does not fit: another build of the JDK, another class path, an agent.
 */
class StartCacheLog implements ApplicationListener<ApplicationStartedEvent> {

  private static final Logger log = LoggerFactory.getLogger(StartCacheLog.class);
  private static final String OPTION = "-XX:AOTCache=";

  @Override
  public void onApplicationEvent(ApplicationStartedEvent started) {
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith(OPTION))
        .map(option -> option.substring(OPTION.length()))
        .forEach(StartCacheLog::say);
  }

  private static void say(String cache) {
    if (isInUse()) {
      log.info("Started from the cache {}", cache);
    } else {
      log.warn("The cache {} does not fit and was not used; -Xlog:aot says why", cache);
    }
  }

  /** With a cache given and not used there is no sharing at all, not even of the JDK's own. */
  private static boolean isInUse() {
    return System.getProperty("java.vm.info", "").contains("sharing");
  }
}
