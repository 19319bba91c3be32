package exolog.testkit.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes rows as CSV, three decimals, a column {@code synthetic} that is 1 in every row. A file of
 * any length in 64 kB of memory; close it to get the last of it out.
 */
public final class CrossedCsv implements Consumer<CrossedRow>, AutoCloseable {
  public static final String HEADER =
      "y,patient,lot,provider,clinic,years,dose,age,female,severity,adherence,concomitant,synthetic";

  private static final int LONGEST_ROW = 400;

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int used;

  public CrossedCsv(OutputStream out) {
    this.out = out;
    byte[] header = (HEADER + "\n").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, buffer, 0, header.length);
    used = header.length;
  }

  @Override
  public void accept(CrossedRow row) {
    if (used > buffer.length - LONGEST_ROW) {
      flush();
    }
    decimal(row.y());
    level('P', row.patient());
    level('L', row.lot());
    level('V', row.provider());
    level('C', row.clinic());
    separated(row.years());
    separated(row.dose());
    whole(row.age());
    whole(row.female());
    whole(row.severity());
    separated(row.adherence());
    whole(row.concomitant());
    whole(1);
    buffer[used++] = '\n';
  }

  @Override
  public void close() {
    flush();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      out.write(buffer, 0, used);
      used = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void level(char kind, long index) {
    buffer[used++] = ',';
    buffer[used++] = (byte) kind;
    digits(index);
  }

  private void whole(long value) {
    buffer[used++] = ',';
    digits(value);
  }

  private void separated(double value) {
    buffer[used++] = ',';
    decimal(value);
  }

  private void decimal(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      buffer[used++] = '-';
    }
    long size = Math.abs(thousandths);
    digits(size / 1000);
    long rest = size % 1000;
    buffer[used++] = '.';
    buffer[used++] = (byte) ('0' + rest / 100);
    buffer[used++] = (byte) ('0' + rest / 10 % 10);
    buffer[used++] = (byte) ('0' + rest % 10);
  }

  private void digits(long value) {
    int length = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      length++;
    }
    used += length;
    long rest = value;
    for (int at = used - 1; at >= used - length; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
