package exolog.core.safety;

import exolog.core.custody.Microlitres;
import exolog.core.custody.Serial;
import exolog.core.id.LotId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.time.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of a recall's vials: what was found in each, and the account of each lot. */
final class RecallVialRows {
  private static final int MOST = 100_000;

  private static final String VIALS =
      """
      select s.vial_id, v.serial, s.lot_id, l.number, v.left_ul, p.name as place, c.counted_ul
        from recall_vial s
        join vial v on v.clinic_id = s.clinic_id and v.vial_id = s.vial_id
        join lot l on l.lot_id = s.lot_id
        left join place p on p.clinic_id = v.clinic_id and p.place_id = v.place_id
        left join lateral (
          select counted_ul from recall_count c
           where c.clinic_id = s.clinic_id and c.recall_id = s.recall_id and c.vial_id = s.vial_id
           order by seq desc limit 1) c on true
       where s.recall_id = :id order by l.number, v.serial limit :limit
      """;

  private static final String INSERT_COUNT =
      """
      insert into recall_count (recall_id, vial_id, seq, at, counted_ul, note, entered_by)
      select :id, :vial, coalesce(max(seq), 0) + 1, :at, :counted, :note, :by
        from recall_count where recall_id = :id and vial_id = :vial
      """;

  /** What left a vial after it was counted is not in it any more. */
  private static final String BALANCE =
      """
      select s.lot_id, l.number, count(*) as vials, sum(v.received_ul) as received,
             sum(coalesce(given.ul, 0)) as used, sum(coalesce(counted.ul, v.left_ul)) as left_ul,
             count(*) filter (where v.left_ul > 0 and counted.ul is null) as uncounted,
             sum(coalesce(gone.wasted, 0)) as wasted, sum(coalesce(gone.returned, 0)) as returned,
             sum(coalesce(gone.destroyed, 0)) as destroyed
        from recall_vial s
        join vial v on v.clinic_id = s.clinic_id and v.vial_id = s.vial_id
        join lot l on l.lot_id = s.lot_id
        left join lateral (
          select sum(a.volume_ul) as ul from administration a
           where a.clinic_id = s.clinic_id and a.vial_id = s.vial_id) given on true
        left join lateral (
          select sum(e.volume_ul) filter (where e.kind = 'WASTED') as wasted,
                 sum(e.volume_ul) filter (where e.kind = 'RETURNED') as returned,
                 sum(e.volume_ul) filter (where e.kind = 'DESTROYED') as destroyed
            from vial_entry e where e.clinic_id = s.clinic_id and e.vial_id = s.vial_id) gone on true
        left join lateral (
          select greatest(0, c.counted_ul - coalesce((
                   select sum(e.volume_ul) from vial_entry e
                    where e.clinic_id = c.clinic_id and e.vial_id = c.vial_id and e.at > c.at
                      and e.kind in ('DRAWN', 'WASTED', 'RETURNED', 'DESTROYED')), 0)) as ul
            from recall_count c
           where c.clinic_id = s.clinic_id and c.recall_id = s.recall_id and c.vial_id = s.vial_id
           order by c.seq desc limit 1) counted on true
       where s.recall_id = :id group by s.lot_id, l.number order by l.number, s.lot_id limit 5000
      """;

  private final JdbcClient jdbc;

  RecallVialRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RecalledVial> vials(RecallId id) {
    return jdbc.sql(VIALS)
        .param("id", id.value())
        .param("limit", MOST)
        .query((row, _) ->
            new RecalledVial(
                new VialId(row.getObject("vial_id", UUID.class)),
                new Serial(row.getString("serial")),
                new LotId(row.getObject("lot_id", UUID.class)),
                row.getString("number"),
                new Microlitres(row.getInt("left_ul")),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getObject("counted_ul", Integer.class))
                    .map(Microlitres::new)))
        .list();
  }

  void insert(RecallId id, VialId vial, Microlitres counted, String note, Instant at, String by) {
    jdbc.sql(INSERT_COUNT)
        .param("id", id.value())
        .param("vial", vial.value())
        .param("at", Instants.column(at))
        .param("counted", counted.value())
        .param("note", note)
        .param("by", by)
        .update();
  }

  List<MassBalance> balance(RecallId id) {
    return jdbc.sql(BALANCE)
        .param("id", id.value())
        .query((row, _) ->
            new MassBalance(
                new LotId(row.getObject("lot_id", UUID.class)),
                row.getString("number"),
                row.getInt("vials"),
                row.getLong("received"),
                row.getLong("used"),
                row.getLong("left_ul"),
                row.getInt("uncounted"),
                row.getLong("wasted"),
                row.getLong("returned"),
                row.getLong("destroyed")))
        .list();
  }
}
