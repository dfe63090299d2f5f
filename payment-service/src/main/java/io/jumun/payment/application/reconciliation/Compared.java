package io.jumun.payment.application.reconciliation;

import io.jumun.payment.domain.reconciliation.Ours;
import io.jumun.payment.domain.reconciliation.Theirs;
import org.jspecify.annotations.Nullable;

/** Both books about one payment. */
public record Compared(BookKey key, @Nullable Ours ours, Theirs theirs) {}
