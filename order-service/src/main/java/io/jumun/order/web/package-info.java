/** Orders over HTTP. */
@NullMarked
package io.jumun.order.web;

import org.jspecify.annotations.NullMarked;
