package io.jumun.inventory.web;

import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import io.jumun.inventory.application.SetLowMark;
import io.jumun.inventory.domain.LowMark;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/products/{id}/low-stock-threshold")
@Tag(name = "Products and stock (administrators)")
@ForAdmins
class LowStockController {

  private final SetLowMark setLowMark;

  LowStockController(SetLowMark setLowMark) {
    this.setLowMark = setLowMark;
  }

  @ForViewers
  @GetMapping
  @Operation(summary = "How few available pieces of a product are few")
  LowStockThreshold threshold(@PathVariable UUID id) {
    return LowStockThreshold.of(setLowMark.of(id));
  }

  @PutMapping
  @Operation(
      summary = "Decide how few are few",
      description =
          "StockRanLow is published when so many are left, or fewer, and again only after there"
              + " were more. It looks at the next movement: what is few already is not told of.")
  LowStockThreshold set(@PathVariable UUID id, @Valid @RequestBody LowStockThreshold threshold) {
    return LowStockThreshold.of(setLowMark.set(id, new LowMark(threshold.pieces())));
  }

  @DeleteMapping
  @Operation(summary = "Few is again what it is for other products")
  LowStockThreshold reset(@PathVariable UUID id) {
    return LowStockThreshold.of(setLowMark.set(id, null));
  }
}
