/**
 * What {@code exolog run} starts: settings, PostgreSQL, migrations, the web server, and the words
 * it greets with. Owns the order in which things start and stop (PostgreSQL closes last). Never
 * answers a request itself, apart from health and failures.
 */
@NullMarked
package exolog.app.server;

import org.jspecify.annotations.NullMarked;
