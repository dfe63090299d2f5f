package io.jumun.inventory.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.page.Cursor;
import io.jumun.inventory.application.AddProduct;
import io.jumun.inventory.application.AdjustStock;
import io.jumun.inventory.application.CatalogueEntry;
import io.jumun.inventory.application.ChangeProduct;
import io.jumun.inventory.application.ProductNotFound;
import io.jumun.inventory.application.Stocks;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ForAdmins
@RestController
@RequestMapping("/products")
@Tag(name = "Products and stock (administrators)")
class ProductAdminController {

  private final AddProduct addProduct;
  private final ChangeProduct changeProduct;
  private final AdjustStock adjustStock;
  private final Stocks stocks;
  private final Idempotency idempotency;

  ProductAdminController(
      AddProduct addProduct,
      ChangeProduct changeProduct,
      AdjustStock adjustStock,
      Stocks stocks,
      Idempotency idempotency) {
    this.addProduct = addProduct;
    this.changeProduct = changeProduct;
    this.adjustStock = adjustStock;
    this.stocks = stocks;
    this.idempotency = idempotency;
  }

  @PostMapping
  @Operation(summary = "Put a product into the catalogue")
  @ApiResponse(responseCode = "201", description = "Created")
  ResponseEntity<CatalogueEntry> add(
      Caller caller, IdempotencyKey key, @Valid @RequestBody AddProductRequest request) {
    return idempotency.once(
        key,
        request,
        CatalogueEntry.class,
        () -> created(addProduct.add(request.product(), caller.memberId())));
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "Change name, price or images, take off sale or put back",
      description =
          "Orders keep the price of their day. Off sale, a product cannot be ordered; orders that"
              + " are placed already go on.")
  CatalogueEntry change(@PathVariable UUID id, @Valid @RequestBody ChangeProductRequest request) {
    return changeProduct.change(id, request.change());
  }

  @PostMapping("/{id}/stock-adjustments")
  @Operation(summary = "Pieces came in, or were lost; never more than are available")
  ResponseEntity<StockResponse> adjust(
      Caller caller,
      IdempotencyKey key,
      @PathVariable UUID id,
      @Valid @RequestBody AdjustStockRequest request) {
    return idempotency.once(
        key,
        request,
        StockResponse.class,
        () ->
            ResponseEntity.ok(
                StockResponse.of(adjustStock.adjust(id, request.delta(), request.by(caller)))));
  }

  @ForViewers
  @GetMapping("/{id}/stock-adjustments")
  @Operation(
      summary = "What people did to the stock of a product, the newest first",
      description =
          "INITIAL is the first stock, OPENING what there was when the ledger began; by and reason"
              + " say who did it and why. The deltas add up to available, reserved and sold.")
  AdjustmentPage adjustments(
      @PathVariable UUID id,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    // One more than asked for tells whether there is a next page.
    var found = adjustStock.history(id, cursor == null ? null : cursor.after(), limit + 1);
    return AdjustmentPage.of(found, limit);
  }

  @ForViewers
  @GetMapping("/{id}/stock")
  @Operation(summary = "Where the pieces of a product are")
  StockResponse stock(@PathVariable UUID id) {
    return stocks.find(id).map(StockResponse::of).orElseThrow(() -> ProductNotFound.withId(id));
  }

  private static ResponseEntity<CatalogueEntry> created(CatalogueEntry product) {
    return ResponseEntity.created(URI.create("/products/" + product.id())).body(product);
  }
}
