/** The pages from which operators run the scheduler: HTML, with sessions of their own. */
@NullMarked
package io.jumun.scheduler.web.console;

import org.jspecify.annotations.NullMarked;
