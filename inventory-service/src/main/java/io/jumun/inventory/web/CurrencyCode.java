package io.jumun.inventory.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.jumun.inventory.domain.Currencies;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An ISO 4217 code with which somebody can pay today. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = CurrencyCode.Check.class)
@interface CurrencyCode {

  String message() default "must be an ISO 4217 currency in use, such as KRW";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks the code up. */
  class Check implements ConstraintValidator<CurrencyCode, String> {

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || Currencies.inUse(code);
    }
  }
}
