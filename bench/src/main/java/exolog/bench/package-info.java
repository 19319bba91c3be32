/**
 * Measurements of the paths that a person waits for. Nothing depends on this module; figures with
 * the machine they were taken on are kept in docs/performance.
 */
@NullMarked
package exolog.bench;

import org.jspecify.annotations.NullMarked;
