/** What a person types: ./jumun up, down, status and their like. */
@NullMarked
package io.jumun.runner.cli;

import org.jspecify.annotations.NullMarked;
