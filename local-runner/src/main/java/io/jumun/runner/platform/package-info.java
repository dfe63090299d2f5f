/**
 * The whole platform on one machine: its processes, ports, passwords and where they keep their
 * data.
 */
@NullMarked
package io.jumun.runner.platform;

import org.jspecify.annotations.NullMarked;
