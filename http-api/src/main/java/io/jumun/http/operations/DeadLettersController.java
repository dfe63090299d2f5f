package io.jumun.http.operations;

import io.jumun.http.access.ForViewers;
import io.jumun.http.page.Cursor;
import io.jumun.messaging.deadletter.DeadLetterFilter;
import io.jumun.messaging.deadletter.DeadLetterStatus;
import io.jumun.messaging.deadletter.HandleDeadLetters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that this service could not handle: which there are, and what is in them. */
@Tag(name = "Dead letters")
@ForViewers
@RestController
class DeadLettersController {

  /** A name of ours: whatever else is asked for is nowhere. */
  private static final String NAME = "[A-Za-z0-9._-]{1,200}";

  private static final String WHICH = "must be letters, digits, dots and hyphens, 200 at most";

  private final HandleDeadLetters letters;

  DeadLettersController(HandleDeadLetters letters) {
    this.letters = letters;
  }

  @Operation(
      summary = "Lists records that could not be handled for their own sake",
      description =
          "With status=OPEN the oldest first, else the newest. consumer, topic and key are compared"
              + " as a whole. Viewers and administrators.")
  @GetMapping("/dead-letters")
  DeadLetterPage deadLetters(
      @RequestParam(required = false) @Nullable DeadLetterStatus status,
      @RequestParam(required = false) @Pattern(regexp = NAME, message = WHICH)
          @Nullable String consumer,
      @RequestParam(required = false) @Pattern(regexp = NAME, message = WHICH)
          @Nullable String topic,
      @RequestParam(required = false) @Size(min = 1, max = 500) @Nullable String key,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before, with the same filters",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var filter = new DeadLetterFilter(status, consumer, topic, key);
    // One more than asked for tells whether there is another page.
    var found = letters.page(filter, cursor == null ? null : cursor.after(), limit + 1);
    return DeadLetterPage.of(found, limit, letters.open());
  }

  @Operation(
      summary = "Shows a record that could not be handled, whole",
      description =
          "With why it failed the last time, and what operators did with it. Viewers and administrators.")
  @GetMapping("/dead-letters/{id}")
  DeadLetterView deadLetter(@PathVariable UUID id) {
    return DeadLetterView.of(letters.withId(id), letters.historyOf(id));
  }
}
