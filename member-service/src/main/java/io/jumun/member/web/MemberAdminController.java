package io.jumun.member.web;

import io.jumun.http.access.ForAdmins;
import io.jumun.http.page.Cursor;
import io.jumun.member.application.ListMembers;
import io.jumun.member.domain.MemberStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Operators")
@ForAdmins
@RestController
class MemberAdminController {

  private final ListMembers members;

  MemberAdminController(ListMembers members) {
    this.members = members;
  }

  @Operation(summary = "Members, the newest first", description = "For admins.")
  @GetMapping("/members")
  MemberPage list(
      @RequestParam(required = false) @Nullable MemberStatus status,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    // One more than asked for tells whether there is a next page.
    var found = members.newest(status, cursor == null ? null : cursor.after(), limit + 1);
    return MemberPage.of(found, limit);
  }
}
