package exolog.bench;

import exolog.core.product.release.Dossier;
import exolog.core.product.release.Rules;
import exolog.core.product.release.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Certificates a second, from JSON text to verdict; run from the root, it reads the example. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReleaseBench {
  private String certificate = "";

  @Setup
  public void read() throws IOException {
    certificate = Files.readString(Path.of("docs/howto/lot-check.example.json"));
  }

  @Benchmark
  public Verdict readAndCheck() {
    return Rules.published().check(Dossier.read(certificate).orThrow());
  }
}
