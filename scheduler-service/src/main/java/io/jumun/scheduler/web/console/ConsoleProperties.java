package io.jumun.scheduler.web.console;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about the console.
 *
 * @param memberUrl where member-service answers, who knows the operators' passwords
 * @param zone in which times are shown that belong to no job
 */
@Validated
@ConfigurationProperties("jumun.scheduler.console")
record ConsoleProperties(
    @DefaultValue("http://127.0.0.1:8085") URI memberUrl,
    @DefaultValue("Asia/Seoul") ZoneId zone) {}
