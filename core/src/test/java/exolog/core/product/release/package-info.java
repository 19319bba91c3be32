@NullMarked
package exolog.core.product.release;

import org.jspecify.annotations.NullMarked;
