package io.jumun.order.application;

import io.jumun.order.domain.Product;

/**
 * A product as it was at some time.
 *
 * @param sequence grows from version to version
 */
public record ProductVersion(Product product, long sequence) {}
