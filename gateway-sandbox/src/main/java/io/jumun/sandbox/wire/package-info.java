/** The objects of core API v1 as they go over the wire. */
@NullMarked
package io.jumun.sandbox.wire;

import org.jspecify.annotations.NullMarked;
