/** Makes the start of a service quick, and says whether it is. */
@NullMarked
package io.jumun.http.start;

import org.jspecify.annotations.NullMarked;
