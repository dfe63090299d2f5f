package io.jumun.member.web;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.member.application.DescribeMember;
import io.jumun.member.application.FindMember;
import io.jumun.member.application.PasswordHashing;
import io.jumun.member.application.SignUp;
import io.jumun.member.application.Withdraw;
import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Members")
@RestController
@RequestMapping("/members")
class MembersController {

  private final SignUp signUp;
  private final FindMember find;
  private final DescribeMember describe;
  private final Withdraw withdraw;
  private final PasswordHashing passwords;
  private final Idempotency idempotency;

  MembersController(
      SignUp signUp,
      FindMember find,
      DescribeMember describe,
      Withdraw withdraw,
      PasswordHashing passwords,
      Idempotency idempotency) {
    this.signUp = signUp;
    this.find = find;
    this.describe = describe;
    this.withdraw = withdraw;
    this.passwords = passwords;
    this.idempotency = idempotency;
  }

  @Operation(
      summary = "Sign up",
      description = "409 when there is an account with that e-mail address already.")
  @ApiResponse(responseCode = "201", description = "There is an account now: log in")
  @PostMapping
  ResponseEntity<MemberSummary> signUp(
      IdempotencyKey key, @Valid @RequestBody SignUpRequest request) {
    var hash = passwords.hash(new Password(request.password()));
    return idempotency.once(
        key,
        request.withoutPassword(),
        MemberSummary.class,
        () -> created(signUp.as(new Email(request.email()), hash, request.profile())));
  }

  private static ResponseEntity<MemberSummary> created(Member member) {
    return ResponseEntity.created(URI.create("/members/" + member.id()))
        .body(MemberSummary.of(member));
  }

  @Operation(summary = "Who I am")
  @GetMapping("/me")
  MemberResource me(Caller caller) {
    return MemberResource.of(find.withId(caller.memberId()));
  }

  @Operation(summary = "Change what I say about myself", description = "What is missing stays.")
  @PatchMapping("/me")
  MemberResource describe(Caller caller, @Valid @RequestBody DescribeRequest request) {
    return MemberResource.of(describe.withId(caller.memberId(), request::change));
  }

  @Operation(
      summary = "Withdraw",
      description =
          "All logins and tokens end. The account is deleted after the grace period; until then"
              + " POST /auth/reactivation brings it back. 409 for an operator of the shop.")
  @DeleteMapping("/me")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Caller caller) {
    withdraw.withId(caller.memberId());
  }

  @Operation(
      summary = "A member as others see them",
      description = "404 when nobody has that id, or they asked to leave.")
  @GetMapping("/{id}")
  MemberSummary get(@PathVariable UUID id, Caller caller) {
    return MemberSummary.of(find.shown(id));
  }
}
