/**
 * A lot's page: what the rules of release say, its certificates, and the acts that follow. Never
 * decides: the record refuses, and its sentences are shown.
 */
@NullMarked
package exolog.web.lot;

import org.jspecify.annotations.NullMarked;
