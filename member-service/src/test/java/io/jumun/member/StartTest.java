package io.jumun.member;

import static io.jumun.member.support.Visitor.newEmail;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.member.MemberRegistered;
import io.jumun.contracts.member.SigningKeyPublished;
import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import io.jumun.member.support.Visitor;
import io.jumun.messaging.test.TestEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replicas of the service on one database. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  private final SharedInfrastructure infrastructure = SharedInfrastructure.get();
  private final ServiceDatabase database = infrastructure.newDatabase("member");
  private final List<ConfigurableApplicationContext> running = new ArrayList<>();
  private final String admin = newEmail();

  /** A JVM has one log, and its set-up is not meant for two at once: all that follows it is. */
  private final Semaphore settingUpTheLog = new Semaphore(1);

  @AfterEach
  void stop() {
    running.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void makesOneKeyAndOneAdminWhenTwoReplicasStartAtOnce() throws Exception {
    var replicas = startAtOnce(2, admin, "first password");
    var jdbc = replicas.getFirst().getBean(JdbcClient.class);
    assertThat(jdbc.sql("select kid from signing_key").query(String.class).list()).hasSize(1);
    assertThat(jdbc.sql("select email from member where admin").query(String.class).list())
        .containsExactly(admin);
    for (var replica : replicas) {
      var tokens = Visitor.tokens(visitor(replica).logIn(admin, "first password"));
      for (var other : replicas) {
        assertThat(Visitor.content(visitor(other).get("/members/me", tokens.accessToken())))
            .containsEntry("roles", List.of("MEMBER", "ADMIN"));
      }
    }
    var kid = jdbc.sql("select kid from signing_key").query(String.class).single();
    var id = jdbc.sql("select id::text from member where admin").query(String.class).single();
    try (var events = TestEvents.connect(infrastructure.bootstrapServers())) {
      await()
          .atMost(ofSeconds(20))
          .untilAsserted(
              () -> {
                assertThat(events.about(Topic.MEMBER_KEYS, kid, SigningKeyPublished.class))
                    .singleElement()
                    .isEqualTo(publicKey(replicas.getFirst(), kid, events));
                assertThat(events.about(Topic.MEMBER_EVENTS, id, MemberRegistered.class))
                    .hasSize(1);
              });
    }
  }

  /** What /.well-known/jwks.json says, as the event would. */
  @SuppressWarnings("unchecked")
  private static SigningKeyPublished publicKey(
      ConfigurableApplicationContext replica, String kid, TestEvents events) {
    var keys =
        (List<Map<String, Object>>)
            Visitor.content(visitor(replica).get("/.well-known/jwks.json")).get("keys");
    assertThat(keys).hasSize(1);
    var key = keys.getFirst();
    assertThat(key).containsOnlyKeys("kty", "use", "alg", "kid", "n", "e");
    var createdAt =
        events.about(Topic.MEMBER_KEYS, kid, SigningKeyPublished.class).getFirst().createdAt();
    return new SigningKeyPublished(
        (String) key.get("kid"),
        (String) key.get("alg"),
        (String) key.get("n"),
        (String) key.get("e"),
        createdAt);
  }

  @Test
  void leavesKeyAndAdminAsTheyAreAtTheNextStart() throws Exception {
    var first = startAtOnce(1, admin, "first password").getFirst();
    var token = Visitor.tokens(visitor(first).logIn(admin, "first password")).accessToken();
    first.close();
    var second = startAtOnce(1, admin, "second password").getFirst();
    visitor(second).get("/members/me", token).expectStatus().isOk();
    visitor(second).logIn(admin, "first password").expectStatus().isOk();
    visitor(second).logIn(admin, "second password").expectStatus().isUnauthorized();
  }

  @Test
  void takesTheAccountFromWhoeverSignedUpWithTheAdminsAddress() throws Exception {
    var first = startAtOnce(1, "", "").getFirst();
    visitor(first).signUp(admin);
    var stranger = visitor(first).logIn(admin).refreshToken();
    first.close();
    var second = startAtOnce(1, admin, "the admin's own").getFirst();
    visitor(second).logIn(admin, Visitor.PASSWORD).expectStatus().isUnauthorized();
    visitor(second).refresh(stranger).expectStatus().isUnauthorized();
    assertThat(
            Visitor.content(
                visitor(second)
                    .get(
                        "/members/me",
                        Visitor.tokens(visitor(second).logIn(admin, "the admin's own"))
                            .accessToken())))
        .containsEntry("roles", List.of("MEMBER", "ADMIN"));
  }

  @Test
  void hasNoAdminUnlessOneIsSet(CapturedOutput log) throws Exception {
    var replica = startAtOnce(1, "", "").getFirst();
    assertThat(log).contains("No admin is appointed");
    assertThat(
            replica
                .getBean(JdbcClient.class)
                .sql("select count(*) from member")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static Visitor visitor(ConfigurableApplicationContext replica) {
    return replica.getBean(Visitor.class);
  }

  private List<ConfigurableApplicationContext> startAtOnce(
      int replicas, String email, String password) throws Exception {
    try (var threads = Executors.newFixedThreadPool(replicas)) {
      Callable<ConfigurableApplicationContext> start = () -> start(email, password);
      for (var replica : threads.invokeAll(java.util.Collections.nCopies(replicas, start))) {
        running.add(((Future<ConfigurableApplicationContext>) replica).get());
      }
    }
    return running.subList(running.size() - replicas, running.size());
  }

  private ConfigurableApplicationContext start(String email, String password) throws Exception {
    assertThat(settingUpTheLog.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    return new SpringApplicationBuilder(MemberServiceApplication.class, Visitor.class)
        .initializers(_ -> settingUpTheLog.release())
        .properties(settings(email, password))
        .run("--server.port=0", "--management.server.port=0");
  }

  private Map<String, Object> settings(String email, String password) {
    var url = infrastructure.postgres().jdbcUrl(database.name());
    var settings = new HashMap<String, Object>();
    settings.put("JUMUN_DATABASE_URL", url);
    settings.put("JUMUN_DATABASE_USERNAME", database.app().name());
    settings.put("JUMUN_DATABASE_PASSWORD", database.app().password());
    settings.put("JUMUN_DATABASE_OWNER_USERNAME", database.owner().name());
    settings.put("JUMUN_DATABASE_OWNER_PASSWORD", database.owner().password());
    settings.put("JUMUN_RELAY_USERNAME", database.relay().name());
    settings.put("JUMUN_RELAY_PASSWORD", database.relay().password());
    settings.put("JUMUN_KAFKA", infrastructure.bootstrapServers());
    settings.put("JUMUN_ADMIN_EMAIL", email);
    settings.put("JUMUN_ADMIN_PASSWORD", password);
    return settings;
  }
}
