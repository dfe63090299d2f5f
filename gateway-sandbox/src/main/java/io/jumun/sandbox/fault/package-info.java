/** What shall go wrong, and how often. */
@NullMarked
package io.jumun.sandbox.fault;

import org.jspecify.annotations.NullMarked;
