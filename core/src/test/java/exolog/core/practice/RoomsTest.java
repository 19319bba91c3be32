package exolog.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private final TestClinic here = new TestClinic();
  private final Rooms rooms = new Rooms(here.jdbc, here.tenancy, here.audit, here.clock);

  @Test
  void twoRoomsInUseNeverShareAName() {
    Room one = rooms.open(here.actor, " Room 1 ").orThrow();
    assertThat(TestClinic.sentences(rooms.open(here.actor, "room 1")))
        .containsExactly("There is a room room 1 already. Give this one another name.");
    rooms.close(here.actor, one.id()).orThrow();
    assertThat(rooms.open(here.actor, "room 1").orThrow().name()).isEqualTo("room 1");
    assertThat(rooms.list(here.actor)).extracting(Room::name).containsExactly("room 1");
    assertThat(TestClinic.sentences(rooms.close(here.actor, one.id())))
        .first()
        .asString()
        .contains("no such room in use");
  }

  @Test
  void aRoomHasAName() {
    assertThat(TestClinic.sentences(rooms.open(here.actor, "  "))).hasSize(1);
  }
}
