/** The HTTP API: a catalogue for everybody, products and stock for administrators. */
@NullMarked
package io.jumun.inventory.web;

import org.jspecify.annotations.NullMarked;
