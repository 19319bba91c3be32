/**
 * The clinic, the people who work in it, their credentials and their logins. Owns sign-in, lock-out
 * and the one-time set-up of an empty machine. Never keeps a password, only its hash, and never
 * decides what a role may open: that is the web's.
 */
@NullMarked
package exolog.core.practice;

import org.jspecify.annotations.NullMarked;
