/** The services as they are started: taken apart, with the cache they start from. */
@NullMarked
package io.jumun.runner.layout;

import org.jspecify.annotations.NullMarked;
