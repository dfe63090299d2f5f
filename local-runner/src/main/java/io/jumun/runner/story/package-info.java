/** What the platform promises, told step by step on the running platform. */
@NullMarked
package io.jumun.runner.story;

import org.jspecify.annotations.NullMarked;
