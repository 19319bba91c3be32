package exolog.core.forecast.registry;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Which rows a model was made from: the same rows give the same hash on any machine. */
final class InputsHash {
  private InputsHash() {}

  static String of(TrainingSet set) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var out =
          new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
        write(out, set);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a digest does not fail to take bytes", e);
    }
  }

  private static void write(DataOutputStream out, TrainingSet set) throws IOException {
    var stratum = set.stratum();
    out.writeUTF(stratum.concern().key());
    out.writeUTF(stratum.measure().key());
    out.writeUTF(stratum.source().key());
    out.writeUTF(stratum.route().key());
    out.writeInt(set.series().size());
    for (Series series : set.series()) {
      write(out, series);
    }
  }

  private static void write(DataOutputStream out, Series series) throws IOException {
    write(out, series.patient().value());
    out.writeUTF(series.site().key());
    out.writeDouble(series.baseline());
    out.writeInt(series.given().size());
    for (Given given : series.given()) {
      out.writeDouble(given.week());
      out.writeDouble(given.dose());
      write(out, given.lot().value());
      write(out, given.provider().value());
    }
    out.writeInt(series.visits().size());
    for (Visit visit : series.visits()) {
      out.writeDouble(visit.week());
      out.writeDouble(visit.change());
    }
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }
}
