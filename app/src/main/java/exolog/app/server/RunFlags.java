package exolog.app.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What stood on the command line of {@code run}, unchecked. */
public record RunFlags(
    boolean demo,
    @Nullable String port,
    @Nullable Path data,
    @Nullable String database,
    @Nullable String publicUrl,
    boolean json) {}
