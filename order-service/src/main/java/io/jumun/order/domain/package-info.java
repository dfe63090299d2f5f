/** Orders and what they may become; knows no database, no broker and no HTTP. */
@NullMarked
package io.jumun.order.domain;

import org.jspecify.annotations.NullMarked;
