/**
 * What every event has in common: its aggregate, its topic, and the values that several families
 * name.
 */
@NullMarked
package io.jumun.contracts;

import org.jspecify.annotations.NullMarked;
