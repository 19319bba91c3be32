package exolog.app.command;

import exolog.core.product.nta.NtaMeasurement;
import exolog.core.product.nta.NtaReader;
import exolog.core.product.nta.NtaReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a particle tracker measured, and what its file leaves open. */
@Command(
    name = "nta",
    mixinStandardHelpOptions = true,
    description = "Size and concentration from a NanoSight or ZetaView export.",
    footer = {
      "",
      "Reads the NanoSight experiment summary or single analysis (CSV, NTA 3.0 to 3.4) and",
      "the ZetaView size distribution (TXT). NanoSight has multiplied by a recorded dilution,",
      "ZetaView never has: the concentration shown is that of the sample before dilution, or",
      "none where nobody said how far it was diluted.",
      "Exit codes: 0 answered, also when the dilution is not known; 1 the file cannot be",
      "read; 2 wrong usage."
    })
public final class NtaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The file as the instrument exported it.")
  private Path file = Path.of("");

  @Option(
      names = "--dilution",
      paramLabel = "X",
      description = "How far the sample was diluted: 1000 for 1 in 1000, 1 for not at all.")
  private @Nullable Double dilution;

  @Option(names = "--json", description = "JSON on standard output, every digit.")
  private boolean json;

  @Override
  public Integer call() {
    if (dilution != null && !NtaReader.isDilution(dilution)) {
      throw new ParameterException(
          spec.commandLine(),
          "--dilution "
              + dilution
              + ": expected 1 or more, at most 1e9. Say 1000 for one part in a thousand.");
    }
    return switch (read()) {
      case NtaReading.Unreadable(String sentence) -> refuse(sentence);
      case NtaMeasurement measured -> answer(new NtaReport(measured));
    };
  }

  private NtaReading read() {
    if (Files.isDirectory(file)) {
      return unreadable("is a folder. Name a file in it.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(NtaReader.MOST_BYTES + 1);
      return NtaReader.read(file.toString(), bytes, Optional.ofNullable(dilution));
    } catch (NoSuchFileException e) {
      return unreadable("is not there. Check the path.");
    } catch (IOException e) {
      return unreadable("could not be read (" + e.getMessage() + "). Check its rights.");
    }
  }

  private NtaReading unreadable(String complaint) {
    return new NtaReading.Unreadable(file + " " + complaint);
  }

  private int answer(NtaReport report) {
    var out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, report.asMap());
    } else {
      report.print(out);
    }
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(Printable.of(sentence));
    return 1;
  }
}
