/** The payments' HTTP surface. */
@NullMarked
package io.jumun.payment.web;

import org.jspecify.annotations.NullMarked;
