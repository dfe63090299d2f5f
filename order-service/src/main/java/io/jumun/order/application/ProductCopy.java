package io.jumun.order.application;

import org.jspecify.annotations.Nullable;

/**
 * What this service knows of the products.
 *
 * @param lag records that are not read yet; null while Kafka does not say
 * @param rebuild the last one; null when there was none
 */
public record ProductCopy(long products, @Nullable Long lag, @Nullable Rebuild rebuild) {}
