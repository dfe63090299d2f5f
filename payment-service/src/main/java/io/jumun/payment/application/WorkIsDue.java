package io.jumun.payment.application;

/** Said inside this process, so that nobody waits for the next poll. */
record WorkIsDue() {}
