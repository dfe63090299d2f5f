package io.jumun.http.operations;

import io.jumun.http.access.ForViewers;
import io.jumun.messaging.relay.RelayStanding;
import io.jumun.messaging.relay.RelayStandings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the events of this service get to Kafka. */
@Tag(name = "Relay")
@ForViewers
@RestController
class RelayController {

  private final RelayStandings standings;

  RelayController(RelayStandings standings) {
    this.standings = standings;
  }

  @Operation(
      summary = "Shows who relays this service's outbox to Kafka, and how far behind they are",
      description =
          "Every replica answers the same. lagBytes counts what anybody wrote on the database"
              + " server, so it is never 0 for long; oldestUnrelayedMs counts this service's events"
              + " only, and is as old as the lease, some seconds. Viewers and administrators.")
  @GetMapping("/relay")
  RelayStanding relay() {
    return standings.now();
  }
}
