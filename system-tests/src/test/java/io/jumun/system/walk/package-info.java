/**
 * Walks the real aggregates of order, reservation and payment through every interleaving of their
 * messages, timers, gateway answers and faults (F27), as the model of design.md section 4 was.
 */
package io.jumun.system.walk;
