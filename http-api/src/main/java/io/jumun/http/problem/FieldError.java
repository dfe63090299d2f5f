package io.jumun.http.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: {@code lines[0].quantity}
 * @param message what is expected there
 */
record FieldError(String field, String message) {}
