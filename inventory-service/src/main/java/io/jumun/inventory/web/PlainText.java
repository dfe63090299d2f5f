package io.jumun.inventory.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A line of text: not blank, without control characters, which have no place in lists and logs. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
@interface PlainText {

  /** The most characters. */
  int most();

  String message() default "must have 1 to {most} characters, not be blank and fit on a line";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks at the characters. */
  class Check implements ConstraintValidator<PlainText, String> {

    private int most;

    @Override
    public void initialize(PlainText text) {
      most = text.most();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || (!text.isBlank() && text.length() <= most && plain(text));
    }

    private static boolean plain(String text) {
      return text.chars().noneMatch(Character::isISOControl);
    }
  }
}
