/**
 * Use cases, one transaction each; whoever asks the gateway does so between two of them, never
 * inside one.
 */
@NullMarked
package io.jumun.payment.application;

import org.jspecify.annotations.NullMarked;
