package io.jumun.scheduler.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.scheduler.ServiceStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What the console asks of other services, and what it makes of their answers. */
class ServicesTest {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final ServiceStandIn order = new ServiceStandIn();
  private final ServiceStandIn payment = new ServiceStandIn();
  private final Services services =
      new Services(
          new ConsoleProperties(
              order.url(),
              NOWHERE,
              payment.url(),
              NOWHERE,
              NOWHERE,
              Duration.ofMillis(400),
              ZoneId.of("UTC")));

  record Thing(String name) {}

  @BeforeEach
  void signIn() {
    var token = Jwt.withTokenValue("operators-token").header("alg", "none").claim("a", 1).build();
    SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
  }

  @AfterEach
  void signOut() {
    payment.goesOn();
    SecurityContextHolder.clearContext();
  }

  @Test
  void asksWithTheOperatorsTokenForWhatIsWanted() {
    order.answers("GET /things/a b", 200, "{\"name\":\"found\",\"new\":1}");

    var answer =
        services.get(
            Service.ORDER,
            Question.of("/things/{id}", "a b")
                .with("key", " 50% & {more} ")
                .with("status", null)
                .with("cursor", " "),
            Thing.class);

    assertThat(answer).isEqualTo(new Answer.Given<>(new Thing("found")));
    ServiceStandIn.Asked asked = order.asked().getFirst();
    assertThat(asked.token()).isEqualTo("operators-token");
    assertThat(asked.query()).isEqualTo("key=50%25%20%26%20%7Bmore%7D");
  }

  @Test
  void sendsWhatIsToBeDoneOnceWithItsKey() {
    order.answers("POST /things", 201, "{\"name\":\"made\"}");
    UUID key = UUID.randomUUID();

    var answer =
        services.post(
            Service.ORDER, Question.of("/things"), key, Map.of("reason", "…"), Thing.class);

    assertThat(answer).isEqualTo(new Answer.Given<>(new Thing("made")));
    assertThat(order.asked().getFirst().key()).isEqualTo(key.toString());
    assertThat(order.asked().getFirst().body()).isEqualTo("{\"reason\":\"…\"}");
  }

  @Test
  void tellsARefusalInTheServicesOwnWords() {
    order.answers("GET /things", 409, "{\"title\":\"No\",\"detail\":\"It is too late.\"}");

    assertThat(services.get(Service.ORDER, Question.of("/things"), Thing.class))
        .isEqualTo(new Answer.Refused<>(409, "It is too late."));
  }

  @Test
  void isAnsweredByNobodyWhereNobodyAnswersSensibly() {
    order.answers("GET /broken", 500, "{\"detail\":\"ours\"}");
    order.answers("GET /garbled", 200, "{\"name\":");
    var away = services.get(Service.MEMBER, Question.of("/things"), Thing.class);
    var broken = services.get(Service.ORDER, Question.of("/broken"), Thing.class);
    var garbled = services.get(Service.ORDER, Question.of("/garbled"), Thing.class);

    assertThat(List.of(away, broken, garbled)).containsOnly(new Answer.NoAnswer<>());
  }

  @Test
  void asksAllAtOnceAndWaitsForNoneForLong() {
    order.answers("GET /things", 200, "{\"name\":\"here\"}");
    payment.fallsSilent();

    Map<Service, Answer<Thing>> answers = services.each(Question.of("/things"), Thing.class);

    assertThat(answers)
        .hasSize(5)
        .containsEntry(Service.ORDER, new Answer.Given<>(new Thing("here")))
        .containsEntry(Service.PAYMENT, new Answer.NoAnswer<>());
    assertThat(order.asked().getFirst().token()).isEqualTo("operators-token");
    assertThat(
            services.<Object>atOnce(
                () -> services.get(Service.ORDER, Question.of("/things"), Thing.class), () -> 1))
        .hasSize(2)
        .endsWith(1);
  }
}
