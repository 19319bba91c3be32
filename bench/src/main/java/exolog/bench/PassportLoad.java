package exolog.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Two hundred passports a second for half a minute, each asked for at its appointed moment whether
 * the one before was answered or not; what is late counts from that moment. Asks from 120 addresses
 * of this machine, as 120 visitors would, so that the limit for each is kept. Stops by itself.
 *
 * <p>Arguments: addresses of passports, such as {@code http://127.0.0.1:8080/p/SERIAL}.
 */
public final class PassportLoad {
  private static final int VISITORS = 120;
  private static final int A_SECOND = 200;
  private static final int SECONDS = 30;

  private PassportLoad() {}

  public static void main(String[] passports) throws InterruptedException {
    if (passports.length == 0) {
      System.err.println("Give the address of at least one passport.");
      return;
    }
    ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    List<Thread> visitors = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      int visitor = i;
      visitors.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  visit(visitor, passports, start, took);
                } catch (IOException e) {
                  failed.add(String.valueOf(e.getMessage()));
                }
              }));
    }
    for (Thread visitor : visitors) {
      visitor.join();
    }
    report(took.stream().mapToLong(Long::longValue).sorted().toArray(), List.copyOf(failed));
  }

  private static void visit(
      int visitor, String[] passports, long start, ConcurrentLinkedQueue<Long> took)
      throws IOException {
    URI first = URI.create(passports[0]);
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(10_000);
      socket.bind(
          new InetSocketAddress(
              InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (visitor + 1)}), 0));
      socket.connect(new InetSocketAddress(first.getHost(), first.getPort()));
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      for (int n = visitor; n < A_SECOND * SECONDS; n += VISITORS) {
        long due = start + n * (1_000_000_000L / A_SECOND);
        long wait = due - System.nanoTime();
        if (wait > 0) {
          LockSupport.parkNanos(wait);
        }
        String path = URI.create(passports[n % passports.length]).getPath();
        String asked = "GET " + path + " HTTP/1.1\r\nHost: " + first.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        answer(in);
        took.add(System.nanoTime() - due);
      }
    }
  }

  private static void answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered " + status);
    }
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length < 0 || in.readNBytes(length).length < length) {
      throw new IOException("the answer was cut short");
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static void report(long[] nanos, List<String> failed) {
    System.out.printf(
        "%d answered of %d; %s%n",
        nanos.length,
        A_SECOND * SECONDS,
        Arrays.stream(new double[] {0.5, 0.9, 0.99, 0.999, 1})
            .mapToObj(share ->
                "p%s %.1f ms"
                    .formatted(
                        String.valueOf(share * 100).replaceAll("\\.0$", ""),
                        nanos.length == 0
                            ? Double.NaN
                            : nanos[(int) Math.max(0, Math.ceil(share * nanos.length) - 1)] / 1e6))
            .collect(Collectors.joining(", ")));
    failed.stream().distinct().forEach(System.out::println);
  }
}
