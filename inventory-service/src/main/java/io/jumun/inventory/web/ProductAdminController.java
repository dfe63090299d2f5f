package io.jumun.inventory.web;

import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.inventory.application.AddProduct;
import io.jumun.inventory.application.AdjustStock;
import io.jumun.inventory.application.CatalogueEntry;
import io.jumun.inventory.application.ChangeProduct;
import io.jumun.inventory.application.ProductNotFound;
import io.jumun.inventory.application.Stocks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/products")
@Tag(name = "Products and stock (administrators)")
@SecurityRequirement(name = "bearer")
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
  @Operation(summary = "Put a product on sale")
  @ApiResponse(responseCode = "201", description = "Created")
  ResponseEntity<CatalogueEntry> add(
      IdempotencyKey key, @Valid @RequestBody AddProductRequest request) {
    return idempotency.once(
        key, request, CatalogueEntry.class, () -> created(addProduct.add(request.product())));
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Change name or price; orders keep the price of their day")
  CatalogueEntry change(@PathVariable UUID id, @Valid @RequestBody ChangeProductRequest request) {
    return changeProduct.change(id, request.name(), request.price());
  }

  @PostMapping("/{id}/stock-adjustments")
  @Operation(summary = "Pieces came in, or were lost; never more than are available")
  ResponseEntity<StockResponse> adjust(
      @PathVariable UUID id, IdempotencyKey key, @Valid @RequestBody AdjustStockRequest request) {
    return idempotency.once(
        key,
        request,
        StockResponse.class,
        () ->
            ResponseEntity.ok(
                StockResponse.of(adjustStock.adjust(id, request.delta(), request.reason()))));
  }

  @GetMapping("/{id}/stock")
  @Operation(summary = "Where the pieces of a product are")
  StockResponse stock(@PathVariable UUID id) {
    return stocks.find(id).map(StockResponse::of).orElseThrow(() -> ProductNotFound.withId(id));
  }

  private static ResponseEntity<CatalogueEntry> created(CatalogueEntry product) {
    return ResponseEntity.created(URI.create("/products/" + product.id())).body(product);
  }
}
