/** Which events there are: the name of each on the wire, its topic and its record. */
@NullMarked
package io.jumun.contracts.registry;

import org.jspecify.annotations.NullMarked;
