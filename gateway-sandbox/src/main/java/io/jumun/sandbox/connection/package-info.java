/** Connections broken on purpose. */
@NullMarked
package io.jumun.sandbox.connection;

import org.jspecify.annotations.NullMarked;
