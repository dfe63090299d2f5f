package io.jumun.order.web;

import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.order.application.DescribeProductCopy;
import io.jumun.order.application.RebuildProducts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: this service's copy of the products. */
@ForAdmins
@RestController
@RequestMapping("/read-models/products")
@Tag(name = "Read models")
class ProductCopyController {

  private final DescribeProductCopy copy;
  private final RebuildProducts rebuild;

  ProductCopyController(DescribeProductCopy copy, RebuildProducts rebuild) {
    this.copy = copy;
    this.rebuild = rebuild;
  }

  @ForViewers
  @GetMapping
  @Operation(summary = "How much the copy of the products holds, and how far it is behind")
  ProductCopyResource show() {
    return ProductCopyResource.of(copy.describe());
  }

  /** The key is asked for and not kept: while one goes on, no other begins. */
  @PostMapping("/rebuild")
  @Operation(
      summary = "Make the copy anew, from the first record of the products' topic",
      description = "Orders go on meanwhile. Read /read-models/products until it is done.")
  @ApiResponse(responseCode = "202", description = "Begun")
  ResponseEntity<ProductCopyResource> rebuild(IdempotencyKey key) {
    rebuild.begin();
    return ResponseEntity.accepted().body(show());
  }
}
