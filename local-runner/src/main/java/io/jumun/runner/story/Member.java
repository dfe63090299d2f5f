package io.jumun.runner.story;

import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.util.UUID;

/** Somebody who signs up in a scene, and what becomes of their account. */
public final class Member {

  private static final String PASSWORD = "a long enough password";
  private static final Duration WITHIN_A_MINUTE = Duration.ofMinutes(1);

  private final Scene scene;
  private final Shop shop;
  private final String nickname;
  private final String email;
  private final String id;
  private String token;

  private Member(Scene scene, Shop shop, String nickname) {
    this.scene = scene;
    this.shop = shop;
    this.nickname = nickname;
    this.email = UUID.randomUUID() + "@members.example";
    this.id = shop.signUp(email, PASSWORD, nickname).orFail().get("id").asString();
    this.token = tokenOf(logIn(PASSWORD));
  }

  /** Signs up and logs in. */
  static Member signUp(Scene scene, Shop shop, String nickname) {
    return new Member(scene, shop, nickname);
  }

  public String id() {
    return id;
  }

  public String nickname() {
    return nickname;
  }

  /** Is asleep, and the others were told. */
  public void expectFallenAsleep() {
    expectStatus("INACTIVE");
    scene.expectEvent(id, "MemberDeactivated");
    scene.expectEvent(id, "TokensRevoked");
    scene.says(nickname + " is INACTIVE: MemberDeactivated and TokensRevoked are on Kafka.");
  }

  public void expectActive() {
    expectStatus("ACTIVE");
    scene.says(nickname + " is ACTIVE.");
  }

  public void expectServed() {
    scene.expect(
        shop.orders(token).status() == 200, "order-service serves %s.".formatted(nickname));
  }

  /** The token they have got is refused by order-service, which has to learn of it first. */
  public void expectTokenRefused() {
    scene.until(
        "the token of " + nickname + " to be refused",
        WITHIN_A_MINUTE,
        () -> shop.orders(token).status(),
        status -> status == 401);
    scene.says("order-service refuses the token that %s still has.".formatted(nickname));
  }

  /** Only the right password is told that the member sleeps. */
  public void expectTurnedAway() {
    scene.expect(
        refusal(logIn("not " + PASSWORD), 401).equals("urn:jumun:problem:wrong-credentials"),
        "A login with a wrong password says that it is wrong, and no more.");
    scene.expect(
        refusal(logIn(PASSWORD), 403).equals("urn:jumun:problem:member-inactive"),
        "A login with the right password says that %s sleeps, and how to come back."
            .formatted(nickname));
  }

  public void comeBack() {
    token = tokenOf(shop.comeBack(email, PASSWORD));
    scene.says("%s comes back: /auth/reactivation.".formatted(nickname));
    expectServed();
    scene.expectEvent(id, "MemberReactivated");
    expectActive();
  }

  /** Nothing is left to log in to. */
  public void expectForgotten() {
    scene.expectEvent(id, "MemberDeleted");
    scene.expect(
        refusal(logIn(PASSWORD), 401).equals("urn:jumun:problem:wrong-credentials"),
        "%s is deleted: MemberDeleted is on Kafka, and nobody has that password any more."
            .formatted(nickname));
  }

  private void expectStatus(String status) {
    scene.until(
        nickname + " to be " + status,
        () -> scene.members().newest(status).toString(),
        members -> members.contains(id));
  }

  private Answer logIn(String password) {
    return shop.login(email, password);
  }

  private static String tokenOf(Answer answer) {
    return answer.orFail().get("accessToken").asString();
  }

  private static String refusal(Answer answer, int status) {
    return answer.status() == status ? answer.body().path("type").asString("") : answer.toString();
  }
}
