/**
 * The main job walked in a real browser against the real server. Owns the browser, the access check
 * and the screenshots; never reaches past the screen except to move the clock.
 */
@NullMarked
package exolog.app.journey;

import org.jspecify.annotations.NullMarked;
