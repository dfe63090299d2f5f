/** Lists that are read page by page. */
@NullMarked
package io.jumun.http.page;

import org.jspecify.annotations.NullMarked;
