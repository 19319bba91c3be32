/**
 * Which clinic is at work. Owns the one way to open a transaction as a clinic: the database's
 * row-level security then shows that clinic's rows and no others. Never decides who may do what.
 */
@NullMarked
package exolog.core.tenancy;

import org.jspecify.annotations.NullMarked;
