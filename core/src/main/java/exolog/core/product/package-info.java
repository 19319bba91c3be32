/**
 * The shared catalogue: products, their preparations, lots, certificates and test results. Owns a
 * lot's status, which is the latest of its events, and the rule of release. Never holds a price, a
 * promise, or a donor's identity, and never reads NOT TESTED as a pass.
 */
@NullMarked
package exolog.core.product;

import org.jspecify.annotations.NullMarked;
