/** What a timer is, without anything that stores or moves it. */
@NullMarked
package io.jumun.scheduler.domain;

import org.jspecify.annotations.NullMarked;
