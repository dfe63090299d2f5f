/** The gateway's HTTP API, core API v1, and its front door. */
@NullMarked
package io.jumun.sandbox.api;

import org.jspecify.annotations.NullMarked;
