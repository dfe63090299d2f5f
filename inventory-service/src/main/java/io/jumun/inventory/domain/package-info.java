/**
 * The rules of stock: what may be held, sold, freed and taken back, without Spring, SQL or Kafka.
 */
@NullMarked
package io.jumun.inventory.domain;

import org.jspecify.annotations.NullMarked;
