/** The shop that payment-service is compared with: one process, one transaction for a confirm. */
@NullMarked
package io.jumun.benchmarks.confirm.shop;

import org.jspecify.annotations.NullMarked;
