package io.jumun.runner.story;

import io.jumun.runner.shop.Shop;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Who has an account in a scene, and the time that passes for them. */
public final class Members {

  private final Scene scene;
  private final Shop shop;
  private final String admin;

  Members(Scene scene, Shop shop, String admin) {
    this.scene = scene;
    this.shop = shop;
    this.admin = admin;
  }

  /** Somebody new, logged in. */
  public Member signUp(String nickname) {
    Member member = Member.signUp(scene, shop, nickname);
    scene.watch(member.id());
    scene.says("%s signs up and logs in.".formatted(nickname));
    return member;
  }

  /** They were last seen, or fell asleep, so much longer ago. */
  public void daysPass(int days, Member... members) {
    var clock = new TestClock(scene.platform());
    List.of(members).forEach(member -> clock.pass(days, member.id()));
    scene.says(
        "%d days pass for %s: a test clock moves their past back."
            .formatted(
                days,
                List.of(members).stream().map(Member::nickname).collect(Collectors.joining(", "))));
  }

  /** The newest with that status, as operators see them. */
  JsonNode newest(String status) {
    return shop.newestMembers(admin, status);
  }
}
