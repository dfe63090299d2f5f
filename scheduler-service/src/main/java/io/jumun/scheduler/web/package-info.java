/** The scheduler's HTTP API. */
@NullMarked
package io.jumun.scheduler.web;

import org.jspecify.annotations.NullMarked;
