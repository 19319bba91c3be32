package exolog.core.practice;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.RoomId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms of a clinic. */
public final class Rooms {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Rooms(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Room> open(Actor actor, String name) {
    String stripped = name.strip();
    Checks checks =
        new Checks()
            .require(
                !stripped.isEmpty() && stripped.length() <= 100,
                "room.name.missing",
                "roomName",
                name,
                "Give the room's name, at most 100 characters.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    Room room = new Room(RoomId.fresh(), stripped);
    try {
      return tenancy.as(
          actor,
          () -> {
            jdbc.sql("insert into room (room_id, name, opened_at) values (:id, :name, :at)")
                .param("id", room.id().value())
                .param("name", stripped)
                .param("at", Instants.column(Instants.now(clock)))
                .update();
            audit.write(actor, "room.opened", room.id(), stripped);
            return Answer.given(room);
          });
    } catch (DuplicateKeyException taken) {
      return Answer.refused(
          "room.name.taken",
          "roomName",
          stripped,
          "There is a room " + stripped + " already. Give this one another name.");
    }
  }

  /** From now on nothing is planned in it. */
  public Answer<RoomId> close(Actor actor, RoomId id) {
    return tenancy.as(
        actor,
        () -> {
          int closed =
              jdbc.sql("update room set closed_at = :at where room_id = :id and closed_at is null")
                  .param("at", Instants.column(Instants.now(clock)))
                  .param("id", id.value())
                  .update();
          if (closed == 0) {
            return Answer.refused(
                "room.unknown",
                "room",
                id,
                "There is no such room in use. Open the page again to see which there are.");
          }
          audit.write(actor, "room.closed", id, "");
          return Answer.given(id);
        });
  }

  /** Those in use, by name; at most two hundred. */
  public List<Room> list(Actor actor) {
    return tenancy.as(
        actor,
        () ->
            jdbc.sql(
                    "select room_id, name from room where closed_at is null order by lower(name) limit :most")
                .param("most", MOST)
                .query((row, _) ->
                    new Room(
                        new RoomId(row.getObject("room_id", UUID.class)), row.getString("name")))
                .list());
  }
}
