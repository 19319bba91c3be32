package exolog.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that fits something to the user's own table asks for and answers. */
abstract class TableCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "F.csv",
      description = "Comma-separated file with a header line, UTF-8.")
  private Path data = Path.of("");

  @Option(names = "--json", description = "JSON on standard output, every digit.")
  private boolean json;

  final CommandSpec spec() {
    return spec;
  }

  final Path data() {
    return data;
  }

  /** Who reads JSON by machine gets the messages where they do not disturb it. */
  final int answer(
      List<String> messages,
      Supplier<Map<String, @Nullable Object>> asMap,
      Consumer<PrintWriter> asText) {
    var out = spec.commandLine().getOut();
    if (json) {
      messages.forEach(spec.commandLine().getErr()::println);
      Json.print(out, asMap.get());
    } else {
      asText.accept(out);
      out.flush();
    }
    return 0;
  }

  final int refuse(String sentence) {
    spec.commandLine().getErr().println(Printable.of(sentence));
    return 1;
  }
}
