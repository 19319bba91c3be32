/**
 * Seeded generators and a fake clock for every module's tests. Below everything, so it knows
 * nothing of Exolog.
 */
@NullMarked
package exolog.testkit;

import org.jspecify.annotations.NullMarked;
