/** Members who fall asleep: many in one statement, beside each on its own. */
@NullMarked
package io.jumun.benchmarks.dormancy;

import org.jspecify.annotations.NullMarked;
