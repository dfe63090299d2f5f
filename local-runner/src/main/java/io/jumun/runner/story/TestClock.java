package io.jumun.runner.story;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lets days pass for one member. Processes of this machine have no clock that could be set, so the
 * member's past is moved back instead, in member-service's database as nobody but its superuser
 * can: what counts for dormancy is how long ago something was. Nobody else grows older. It is a
 * door for stories and tests only.
 */
record TestClock(Platform platform) {

  /** When tokens end stays as it is: services judge them by their own clocks. */
  private static final String OLDER =
      """
      update member
      set registered_at = registered_at - make_interval(days => ?),
        last_login_at = last_login_at - make_interval(days => ?),
        inactive_since = inactive_since - make_interval(days => ?),
        version = version + 1
      where id = ?::uuid
      """;

  void pass(int days, String memberId) {
    try (Connection connection =
            platform.postgres().connect(platform.database(ServiceKind.MEMBER));
        var older = connection.prepareStatement(OLDER)) {
      for (int parameter = 1; parameter <= 3; parameter++) {
        older.setInt(parameter, days);
      }
      older.setString(4, memberId);
      if (older.executeUpdate() != 1) {
        throw new StoryFailed("There is no member " + memberId);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot let days pass for member " + memberId, e);
    }
  }
}
