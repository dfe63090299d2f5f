package io.jumun.member.web;

import io.jumun.http.problem.Problems;
import io.jumun.member.application.AppointmentRefused;
import io.jumun.member.application.EmailTaken;
import io.jumun.member.application.HashingBusy;
import io.jumun.member.application.KeyNotPublished;
import io.jumun.member.application.MemberNotFound;
import io.jumun.member.domain.AdminStays;
import io.jumun.member.domain.MemberInactive;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the use cases refuse, as problems. */
@RestControllerAdvice
class MemberProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> taken(EmailTaken refusal) {
    return Problems.answer(
        Problems.of(
            HttpStatus.CONFLICT,
            "email-taken",
            "E-mail address taken",
            "There is an account with that e-mail address already. Log in, or use another one."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notFound(MemberNotFound refusal) {
    return Problems.answer(
        Problems.of(
            HttpStatus.NOT_FOUND,
            "member-not-found",
            "Member not found",
            refusal.getMessage() + "."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> inactive(MemberInactive refusal) {
    return Problems.answer(
        Problems.of(
            HttpStatus.FORBIDDEN,
            "member-inactive",
            "The account is not active",
            "Come back first: POST /auth/reactivation with e-mail address and password."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> admin(AdminStays refusal) {
    return Problems.answer(
        Problems.of(
            HttpStatus.CONFLICT,
            "admin-stays",
            "Operators do not withdraw",
            "An operator of the shop cannot withdraw: somebody must be able to operate it."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAppointed(AppointmentRefused refusal) {
    return Problems.answer(
        switch (refusal.reason()) {
          case OWN_ROLE ->
              Problems.of(
                  HttpStatus.CONFLICT,
                  "own-role",
                  "Nobody changes their own role",
                  "Ask another admin: so there is always one left.");
          case NOT_ACTIVE ->
              Problems.of(
                  HttpStatus.CONFLICT,
                  "not-appointable",
                  "The member is not active",
                  "They sleep or have left, and would have to come back first.");
          case NO_ADMIN ->
              Problems.of(
                  HttpStatus.FORBIDDEN, "forbidden", "Not allowed", "You are no admin any more.");
        });
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(HashingBusy refusal) {
    return Problems.answer(
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "overloaded",
            "Too much to do",
            "Too many passwords are being checked just now. Send the same request again later."),
        Duration.ofSeconds(1));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notPublished(KeyNotPublished refusal) {
    return Problems.answer(
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "key-not-published",
            "No token can be signed yet",
            "The signing key is still on its way to the other services. Try again in a moment."),
        Duration.ofSeconds(2));
  }
}
