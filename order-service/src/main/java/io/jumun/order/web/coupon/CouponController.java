package io.jumun.order.web.coupon;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.page.Cursor;
import io.jumun.order.application.coupon.CouponQuery;
import io.jumun.order.application.coupon.FindCoupons;
import io.jumun.order.application.coupon.IssueCoupon;
import io.jumun.order.domain.coupon.CouponStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/** Coupons: admins issue them and see all, members see their own. */
@RestController
@RequestMapping("/coupons")
@Tag(name = "Coupons")
class CouponController {

  private final IssueCoupon issueCoupon;
  private final FindCoupons coupons;
  private final Idempotency idempotency;

  CouponController(IssueCoupon issueCoupon, FindCoupons coupons, Idempotency idempotency) {
    this.issueCoupon = issueCoupon;
    this.coupons = coupons;
    this.idempotency = idempotency;
  }

  @ForAdmins
  @PostMapping
  @Operation(
      summary = "Give a member something off one order",
      description =
          "For administrators. Say either an amount, or a percent with or without atMost. Whether"
              + " there is such a member is not checked.")
  @ApiResponse(responseCode = "201", description = "Issued; POST /orders takes it as couponId")
  ResponseEntity<CouponResource> issue(
      Caller caller, IdempotencyKey key, @Valid @RequestBody IssueCouponRequest request) {
    return idempotency.once(
        key,
        request,
        CouponResource.class,
        () -> {
          var issued = issueCoupon.issue(request.coupon(), caller.memberId());
          return ResponseEntity.created(URI.create("/coupons/" + issued.id()))
              .body(CouponResource.of(issued));
        });
  }

  @GetMapping
  @Operation(
      summary = "Coupons, page by page, the newest first",
      description = "A member's own; all of them, or one member's, for administrators.")
  CouponPage page(
      Caller caller,
      @RequestParam(required = false)
          @Parameter(description = "Whose; counts for administrators only")
          @Nullable UUID memberId,
      @RequestParam(required = false) @Nullable CouponStatus status,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    UUID whose = caller.admin() ? memberId : caller.memberId();
    UUID olderThan = cursor == null ? null : cursor.after();
    // One more than asked for tells whether there is a next page.
    return CouponPage.of(coupons.page(new CouponQuery(whose, status, olderThan, limit + 1)), limit);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A coupon, and the order that has it")
  CouponResource find(Caller caller, @PathVariable UUID id) {
    return CouponResource.of(coupons.find(id, caller.admin() ? null : caller.memberId()));
  }
}
