/**
 * The HTML face of the record: one package per feature, each with its controller and the records
 * its templates read. Owns what people see and type; never SQL, never a clinical rule.
 */
@NullMarked
package exolog.web;

import org.jspecify.annotations.NullMarked;
