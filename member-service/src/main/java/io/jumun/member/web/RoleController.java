package io.jumun.member.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.member.application.AppointMember;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who operates the shop, and who may look on. */
@Tag(name = "Operators")
@ForAdmins
@RestController
@RequestMapping("/members/{id}/role")
class RoleController {

  private final AppointMember appoint;

  RoleController(AppointMember appoint) {
    this.appoint = appoint;
  }

  @Operation(
      summary = "What a member is, and who made them it",
      description = "For admins. The admin whom the settings name was appointed by nobody.")
  @GetMapping
  RoleResource role(@PathVariable UUID id) {
    return RoleResource.of(appoint.of(id));
  }

  @Operation(
      summary = "Make somebody a viewer, an admin, or a member like others again",
      description =
          "For admins, about others: 409 for one's own role, so that an admin is always left, and"
              + " for a member who is not active. A viewer looks at what operators look at and"
              + " changes nothing. The member's access tokens end within a minute and their logins"
              + " go on: the next refresh answers with a token of the new role. The admin whom"
              + " JUMUN_ADMIN_EMAIL names is appointed again at the next start.")
  @PutMapping
  RoleResource appoint(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody RoleRequest request) {
    appoint.to(request.role(), id, caller.memberId());
    return RoleResource.of(appoint.of(id));
  }
}
