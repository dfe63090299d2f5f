package io.jumun.payment.gateway.points.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.page.Cursor;
import io.jumun.payment.gateway.points.ledger.FindPoints;
import io.jumun.payment.gateway.points.ledger.GrantPoints;
import io.jumun.payment.gateway.points.ledger.Granted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/points")
@Tag(name = "Points")
class PointsController {

  private final FindPoints points;
  private final GrantPoints grantPoints;
  private final Idempotency idempotency;

  PointsController(FindPoints points, GrantPoints grantPoints, Idempotency idempotency) {
    this.points = points;
    this.grantPoints = grantPoints;
    this.idempotency = idempotency;
  }

  @GetMapping
  @Operation(
      summary = "Your points, and how they came and went, the newest first",
      description = "A point pays one won.")
  PointsPage ownPoints(
      Caller caller,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    return page(caller.memberId(), cursor, limit);
  }

  @ForAdmins
  @GetMapping("/{memberId}")
  @SecurityRequirement(name = "bearer")
  @Operation(
      summary = "A member's points, and how they came and went, the newest first",
      description = "For admins. A member who never had any has none: 0.")
  PointsPage pointsOfMember(
      @PathVariable UUID memberId,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    return page(memberId, cursor, limit);
  }

  /** One more than asked for tells whether there is a next page. */
  private PointsPage page(UUID member, @Nullable Cursor cursor, int limit) {
    return PointsPage.of(
        points.of(member, cursor == null ? null : cursor.after(), limit + 1), limit);
  }

  @ForAdmins
  @PostMapping
  @Operation(
      summary = "Give points to a member",
      description = "For admins. Whether there is such a member is not checked.")
  ResponseEntity<Granted> grant(
      Caller caller, IdempotencyKey key, @Valid @RequestBody GrantRequest request) {
    return idempotency.once(
        key,
        request,
        Granted.class,
        () ->
            ResponseEntity.created(URI.create("/points/" + request.memberId()))
                .body(grantPoints.grant(request.by(caller, key))));
  }
}
