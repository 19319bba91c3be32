/**
 * Where the marks of a chart go. Owns axes, dots, bands and lines as plain numbers that a template
 * draws as SVG, once for a desk and once for a phone. Never draws a change without its noise or a
 * forecast without its spread, and knows no colour and no word.
 */
@NullMarked
package exolog.web.chart;

import org.jspecify.annotations.NullMarked;
