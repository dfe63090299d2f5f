/** What every event has in common: its types, its topics, its name on the wire. */
@NullMarked
package io.jumun.contracts;

import org.jspecify.annotations.NullMarked;
