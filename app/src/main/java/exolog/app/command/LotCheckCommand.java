package exolog.app.command;

import exolog.core.answer.Answer;
import exolog.core.product.release.Dossier;
import exolog.core.product.release.Rules;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the rules of release about what a file says of a lot. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Which rules of release a lot passes, fails, or was never tested for.",
    footer = {
      "",
      "FILE is JSON as docs/howto/lot-check.md describes it; what it leaves out is NOT_TESTED,",
      "which is not a pass. The two percentages say how completely the lot was described, not",
      "how good it is.",
      "Exit codes: 0 answered, also when the lot is blocked; 1 unreadable; 2 wrong usage."
    })
final class LotCheckCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 4_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE.json", description = "What is known of the lot.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "JSON only, on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    String text;
    try {
      if (Files.isDirectory(file)) {
        return refuse(file + " is a folder. Give the file with the certificate in it.");
      }
      if (Files.size(file) > MOST_BYTES) {
        return refuse(
            file
                + " has "
                + Files.size(file)
                + " bytes. At most "
                + MOST_BYTES
                + " are read; leave files out and name them.");
      }
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (NoSuchFileException _) {
      return refuse("There is no file " + file + ".");
    } catch (CharacterCodingException _) {
      return refuse(file + " is not UTF-8 text. Save the certificate as JSON in UTF-8.");
    } catch (IOException e) {
      return refuse(file + " cannot be read: " + e.getMessage());
    }
    return answer(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private int answer(String text) {
    return switch (Dossier.read(text)) {
      case Answer.Refused<Dossier> refused ->
          refuse(file + ": " + Printable.of(refused.sentence()));
      case Answer.Given<Dossier>(Dossier dossier) -> {
        LotReport report = new LotReport(Rules.published().check(dossier));
        var out = spec.commandLine().getOut();
        if (json) {
          Json.print(out, report.asMap());
        } else {
          report.print(out);
        }
        yield 0;
      }
    };
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
