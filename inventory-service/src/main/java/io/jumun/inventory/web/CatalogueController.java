package io.jumun.inventory.web;

import io.jumun.http.page.Cursor;
import io.jumun.inventory.application.Catalogue;
import io.jumun.inventory.application.CatalogueEntry;
import io.jumun.inventory.application.ProductNotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/products")
@Tag(name = "Catalogue")
class CatalogueController {

  private final Catalogue catalogue;

  CatalogueController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  @Operation(summary = "Products, page by page, the newest first")
  ProductPage list(
      @RequestParam(defaultValue = "newest") @Pattern(regexp = "newest", message = "must be newest")
          String sort,
      @RequestParam(defaultValue = "true")
          @Parameter(description = "false: those that are off sale at present")
          boolean onSale,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    // One more than asked for tells whether there is a next page.
    var entries = catalogue.newest(onSale, cursor == null ? null : cursor.after(), limit + 1);
    return ProductPage.of(entries, limit);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One product, on sale or not, with what is available of it")
  CatalogueEntry get(@PathVariable UUID id) {
    return catalogue.find(id).orElseThrow(() -> ProductNotFound.withId(id));
  }
}
