/** The HTTP API. */
@NullMarked
package io.jumun.member.web;

import org.jspecify.annotations.NullMarked;
