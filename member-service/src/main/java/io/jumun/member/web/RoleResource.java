package io.jumun.member.web;

import io.jumun.member.application.AppointMember.Appointed;
import io.jumun.member.application.Appointment;
import io.jumun.member.domain.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a member is.
 *
 * @param appointments how they came to be it, the newest first; empty for who never was anything
 *     else, and for the admin whom the settings name
 */
record RoleResource(Role role, List<Given> appointments) {

  /**
   * A role was given to them.
   *
   * @param by the admin who gave it
   */
  record Given(Role role, UUID by, Instant at) {}

  static RoleResource of(Appointed appointed) {
    return new RoleResource(
        appointed.role(), appointed.appointments().stream().map(RoleResource::given).toList());
  }

  private static Given given(Appointment appointment) {
    return new Given(appointment.role(), appointment.by(), appointment.at());
  }
}
