package io.jumun.http.app;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.waiting.PreferredWait;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ThingsController {

  private final Idempotency idempotency;
  private final JdbcClient jdbc;
  private final Gate gate;

  ThingsController(Idempotency idempotency, JdbcClient jdbc, Gate gate) {
    this.idempotency = idempotency;
    this.jdbc = jdbc;
    this.gate = gate;
  }

  @PostMapping({"/things", "/things/more", "/open/things"})
  ResponseEntity<Thing> create(IdempotencyKey key, @Valid @RequestBody NewThing request) {
    return idempotency.once(key, request, Thing.class, () -> insert(request));
  }

  /** An effect first, then a refusal: the effect must not stay. */
  @PostMapping("/things/refused")
  ResponseEntity<Thing> refuse(IdempotencyKey key, @Valid @RequestBody NewThing request) {
    return idempotency.once(
        key,
        request,
        Thing.class,
        () -> {
          insert(request);
          return ResponseEntity.status(HttpStatus.CONFLICT).build();
        });
  }

  @PostMapping("/things/later")
  ResponseEntity<Thing> accept(IdempotencyKey key, @Valid @RequestBody NewThing request) {
    return idempotency.once(
        key, request, Thing.class, () -> ResponseEntity.accepted().body(insert(request).getBody()));
  }

  @PostMapping("/things/twice")
  @Transactional
  void twice(@Valid @RequestBody NewThing request) {
    insert(request);
    insert(request);
  }

  private ResponseEntity<Thing> insert(NewThing request) {
    var thing = new Thing(UUID.randomUUID(), request.name(), request.quantity(), null);
    jdbc.sql("insert into thing (id, name, quantity) values (?, ?, ?)")
        .param(thing.id())
        .param(thing.name())
        .param(thing.quantity())
        .update();
    gate.pass(thing.name());
    return ResponseEntity.created(URI.create("/things/" + thing.id())).body(thing);
  }

  @GetMapping({"/things/{id}", "/open/things/{id}"})
  Thing get(@PathVariable UUID id) {
    if (id.getMostSignificantBits() == 0) {
      throw new ThingsProblems.NoSuchThing();
    }
    return new Thing(id, "thing", 1, null);
  }

  @GetMapping("/open/things")
  int list(@RequestParam @Max(100) int limit, @RequestHeader("X-Shop") String shop) {
    return limit + shop.length();
  }

  @GetMapping("/whoami")
  Caller whoAmI(Caller caller) {
    return caller;
  }

  @GetMapping("/admin/whoami")
  Caller whoAmIAsAdmin(Caller caller) {
    return caller;
  }

  @GetMapping("/open/whoami")
  Caller nobody(Caller caller) {
    return caller;
  }

  @GetMapping("/undeclared")
  String undeclared() {
    return "never seen";
  }

  @GetMapping("/slow")
  String slow(@RequestParam String gate) {
    this.gate.pass(gate);
    return "done";
  }

  @GetMapping("/waiting")
  String waiting(PreferredWait wait, @RequestParam String gate) {
    wait.leave().run();
    this.gate.pass(gate);
    return wait.longest().toString();
  }

  @GetMapping("/failures/query")
  int query() {
    return jdbc.sql("select count(*) from thing").query(Integer.class).single();
  }

  /** As when the database's server is killed in the middle of a transaction. */
  @GetMapping("/failures/cut-off")
  @Transactional
  public String cutOff() {
    return jdbc.sql("select pg_terminate_backend(pg_backend_pid())::text")
        .query(String.class)
        .single();
  }

  @GetMapping("/failures/bug")
  String bug() {
    throw new IllegalStateException("secret internals");
  }
}
