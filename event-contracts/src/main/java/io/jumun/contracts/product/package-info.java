/** The state of a product, whole, on the compacted topic product.events; the key is the product. */
@NullMarked
package io.jumun.contracts.product;

import org.jspecify.annotations.NullMarked;
