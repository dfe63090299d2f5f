/** Points as members and admins see them. */
@NullMarked
package io.jumun.payment.gateway.points.web;

import org.jspecify.annotations.NullMarked;
