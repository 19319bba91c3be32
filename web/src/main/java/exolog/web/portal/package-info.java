/**
 * What a patient sees: own vials, own forecast, own change, in plain words; nothing of anyone else.
 */
@NullMarked
package exolog.web.portal;

import org.jspecify.annotations.NullMarked;
