package exolog.core.product.nta;

import static exolog.core.product.nta.Exports.NANOSIGHT;
import static exolog.core.product.nta.Exports.ZETAVIEW;
import static exolog.core.product.nta.Exports.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NtaReaderTest {
  /** 100,000 with -Dexolog.mutations=100000. */
  private static final int MUTATIONS = Integer.getInteger("exolog.mutations", 2_000);

  @Test
  void whatIsNoMeasurementGetsASentence() {
    assertThat(refusal("")).isEqualTo("f is empty, expected an export of NanoSight or ZetaView.");
    assertThat(refusal("a,b\n1,2\n")).startsWith("f is neither a NanoSight summary");
    assertThat(refusal("Particle ID,Size/nm,Diffusion coefficient/nm^2 s^-1\n1,2,3\n"))
        .contains("list of single particles");
    assertThat(refusal("Software: ZetaView\nSize / nm\tNumber\n1\t2\n"))
        .contains("holds no size distribution");
    assertThat(refusal("NTA Experiment Summary File\nFilename:,a,b\n"))
        .contains("without a concentration under [Results]");
    assertThat(refusal("NTA Experiment Summary File\n[Results]\n")).contains("names no video");
    assertThat(
            ((NtaReading.Unreadable)
                    NtaReader.read("f", new byte[NtaReader.MOST_BYTES + 1], Optional.empty()))
                .sentence())
        .contains("larger than 10 MB");
  }

  @Test
  void aMutatedFileGetsAMeasurementOrASentenceAndNeverAnException() {
    SplittableRandom random = new SplittableRandom(20260302);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes =
          mutated((i % 2 == 0 ? NANOSIGHT : ZETAVIEW).getBytes(StandardCharsets.UTF_8), random);
      Optional<Double> said = random.nextBoolean() ? Optional.empty() : Optional.of(100.0);
      switch (NtaReader.read("f", bytes, said)) {
        case NtaReading.Unreadable(String sentence) -> {
          refused++;
          assertThat(sentence).startsWith("f ").endsWith(".");
        }
        case NtaMeasurement read -> {
          assertThat(read.sizes().values()).allMatch(Double::isFinite);
          assertThat(read.concentration().perMl().orElse(1.0)).isNotNegative();
          assertThat(read.warnings()).allMatch(line -> line.endsWith("."));
        }
      }
    }
    assertThat(refused).isBetween(MUTATIONS / 100, MUTATIONS * 9 / 10);
  }

  private static byte[] mutated(byte[] file, SplittableRandom random) {
    byte[] bytes = file;
    for (int n = random.nextInt(1, 8); n > 0 && bytes.length > 1; n--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(1, 200));
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, from, from + 1, new byte[] {(byte) random.nextInt()});
            case 1 -> replaced(bytes, from, to, new byte[0]);
            case 2 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 3 -> replaced(bytes, from, bytes.length, new byte[0]);
            default -> replaced(bytes, from, from + 1, word(random));
          };
    }
    return bytes;
  }

  private static byte[] word(SplittableRandom random) {
    List<String> words =
        List.of(
            "\"", "-", "NaN", "1e999", ",,,", "\t", "\n\n", "[", ":", "1e-400", ".", "9999999999");
    return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    byte[] result = new byte[bytes.length - (to - from) + by.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(by, 0, result, from, by.length);
    System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
    return result;
  }
}
