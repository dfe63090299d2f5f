/** A service with nothing in it but messaging, so that its process is the relay's. */
@NullMarked
package io.jumun.benchmarks.relay.service;

import org.jspecify.annotations.NullMarked;
