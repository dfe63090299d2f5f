/** The HTTP side of the platform, as a client of a shop sees it. */
@NullMarked
package io.jumun.runner.shop;

import org.jspecify.annotations.NullMarked;
