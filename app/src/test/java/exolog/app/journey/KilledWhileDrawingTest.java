package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.app.ExologProcess;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DrawLoad;
import exolog.core.audit.Audit;
import exolog.core.audit.ChainCheck;
import exolog.core.custody.LedgerCheck;
import exolog.core.custody.Ledgers;
import exolog.core.tenancy.Tenancy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The server is killed hard while nurses draw; half of the times PostgreSQL with it. Whatever a
 * nurse was shown as done is in the record afterwards, and every chain holds. Twice here; {@code
 * bench/kill.sh} asks for fifty.
 */
class KilledWhileDrawingTest {
  private static final int KILLS = Integer.getInteger("exolog.kills", 2);
  private static final int NURSES = 4;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir private Path data;

  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void what_was_acknowledged_is_there_after_every_kill() throws Exception {
    DrawLoad load = prepared();
    var random = new SplittableRandom(20261123);
    for (int kill = 0; kill < KILLS; kill++) {
      ExologProcess server = ExologProcess.serving(data);
      List<Thread> nurses = nurses(server.url(), load, random);
      int before = acknowledged.size();
      for (int waited = 0; acknowledged.size() < before + 5 && waited < 600; waited++) {
        Thread.sleep(50);
      }
      Thread.sleep(random.nextInt(400));
      if (kill % 2 == 0) {
        server.killHard();
      } else {
        server.killHardWithItsChildren();
      }
      for (Thread nurse : nurses) {
        nurse.join();
      }
      assertThat(acknowledged.size()).as("draws before kill %d", kill).isGreaterThan(before);
    }
    assertEverythingIsThere(load);
    System.out.printf("%d kills, %d acknowledged draws, none lost%n", KILLS, acknowledged.size());
  }

  private DrawLoad prepared() throws Exception {
    try (var server = ServerUnderTest.startedAt(Clock.systemUTC().instant().toString(), data)) {
      return DrawLoad.in(server.bean(DataSource.class), server.clock(), NURSES, 40 + 4 * KILLS);
    }
  }

  private void assertEverythingIsThere(DrawLoad load) throws Exception {
    try (var server = ServerUnderTest.startedAt(Clock.systemUTC().instant().toString(), data)) {
      List<UUID> kept =
          server
              .bean(Tenancy.class)
              .as(
                  load.actor(),
                  () ->
                      server
                          .bean(JdbcClient.class)
                          .sql("select once_key from administration")
                          .query(UUID.class)
                          .list());
      assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
      assertThat(server.bean(Audit.class).verify(load.actor()))
          .isInstanceOf(ChainCheck.Intact.class);
      assertThat(server.bean(Ledgers.class).verify(load.actor()))
          .isInstanceOf(LedgerCheck.Intact.class);
    }
  }

  private List<Thread> nurses(String url, DrawLoad load, SplittableRandom random) {
    List<Thread> nurses = new ArrayList<>();
    for (int hand = 0; hand < NURSES; hand++) {
      int own = hand;
      SplittableRandom luck = random.split();
      nurses.add(Thread.ofPlatform().start(() -> draws(url, load, own, luck)));
    }
    return nurses;
  }

  /** Until the server does not answer any more. */
  private void draws(String url, DrawLoad load, int hand, SplittableRandom random) {
    try (var nurse = new Visitor(url)) {
      nurse.signIn(load.login(), DrawLoad.PASSWORD);
      String page = "/sessions/" + load.session(hand).id();
      Matcher token = TOKEN.matcher(nurse.get(page).body());
      if (!token.find()) {
        return;
      }
      while (true) {
        UUID once = new UUID(random.nextLong(), random.nextLong());
        var answer =
            nurse.post(
                page + "/draws",
                Map.of(
                    "_csrf",
                    token.group(1),
                    "once",
                    once.toString(),
                    "code",
                    load.anyVial(random).serial().text(),
                    "region-1",
                    "scalp-vertex",
                    "volume-1",
                    "10",
                    "depth-1",
                    "1500",
                    "dose",
                    "1"));
        if (answer.statusCode() == 200 && answer.body().contains("Drawn: 10 µL")) {
          acknowledged.add(once);
        }
      }
    } catch (IOException _) {
      // The server was killed: that is the experiment.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
