/** What operators ask of every service alike: its dead letters and its relay. */
@NullMarked
package io.jumun.http.operations;

import org.jspecify.annotations.NullMarked;
