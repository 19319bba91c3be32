package exolog.core.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of where lots come from: donors, banks, preparations, lots and the lots filled out of
 * them. Catalogue rows only, few beside the draws.
 */
final class OriginRows {
  /** More edges than any pool has; a bound all the same. */
  private static final int MOST = 40_000;

  /**
   * A walk along edges, both ways in one statement, a step by the last edge's end. Each step looks
   * up by key: a planner cannot know how far a recursion goes, and with joins instead it read every
   * table of links whole.
   */
  static final String AROUND =
      """
      with recursive
        walk (is_below, from_kind, from_id, to_kind, to_id) as (
          select is_below, case when not is_below then kind end, case when not is_below then id end,
                 case when is_below then kind end, case when is_below then id end
            from cast(:kind as text) as kind, unnest(cast(:ids as uuid[])) as id,
                 unnest(cast(:ways as boolean[])) as is_below
          union
          select w.is_below, e.*
            from walk w cross join lateral (
              select 'LOT', s.part_of, 'LOT', s.lot_id from lot_split s
               where not w.is_below and w.from_kind = 'LOT' and s.lot_id = w.from_id
              union all
              select 'PREPARATION', p.preparation_id, 'LOT', p.lot_id from lot_preparation p
               where not w.is_below and w.from_kind = 'LOT' and p.lot_id = w.from_id
              union all
              select 'BANK', b.bank_id, 'PREPARATION', b.preparation_id from preparation_bank b
               where not w.is_below and w.from_kind = 'PREPARATION' and b.preparation_id = w.from_id
              union all
              select 'DONOR', d.donor_id, 'PREPARATION', d.preparation_id from preparation_donor d
               where not w.is_below and w.from_kind = 'PREPARATION' and d.preparation_id = w.from_id
              union all
              select 'DONOR', b.donor_id, 'BANK', b.bank_id from bank_donor b
               where not w.is_below and w.from_kind = 'BANK' and b.bank_id = w.from_id
              union all
              select 'DONOR', b.donor_id, 'BANK', b.bank_id from bank_donor b
               where w.is_below and w.to_kind = 'DONOR' and b.donor_id = w.to_id
              union all
              select 'DONOR', d.donor_id, 'PREPARATION', d.preparation_id from preparation_donor d
               where w.is_below and w.to_kind = 'DONOR' and d.donor_id = w.to_id
              union all
              select 'BANK', b.bank_id, 'PREPARATION', b.preparation_id from preparation_bank b
               where w.is_below and w.to_kind = 'BANK' and b.bank_id = w.to_id
              union all
              select 'PREPARATION', p.preparation_id, 'LOT', p.lot_id from lot_preparation p
               where w.is_below and w.to_kind = 'PREPARATION' and p.preparation_id = w.to_id
              union all
              select 'LOT', s.part_of, 'LOT', s.lot_id from lot_split s
               where w.is_below and w.to_kind = 'LOT' and s.part_of = w.to_id) e),
        edges as materialized (
          select * from walk where from_id is not null and to_id is not null limit :limit),
        named (kind, id, name) as materialized (
          select kind, id,
                 case kind
                   when 'DONOR' then (select code from donor where donor_id = id)
                   when 'BANK' then (select code from cell_bank where bank_id = id)
                   when 'PREPARATION' then (
                     select r.name || ', ' || p.prepared_on
                       from preparation p join product r on r.product_id = p.product_id
                      where p.preparation_id = id)
                   when 'LOT' then (select number from lot where lot_id = id)
                 end
            from (select from_kind as kind, from_id as id from edges
                   union select to_kind, to_id from edges) each_once)
      select e.is_below, e.from_kind, e.from_id, f.name as from_name, e.to_kind, e.to_id, t.name as to_name
        from edges e
        join named f on f.kind = e.from_kind and f.id = e.from_id
        join named t on t.kind = e.to_kind and t.id = e.to_id
       order by e.is_below, e.from_kind, f.name, e.to_kind, t.name, e.from_id, e.to_id
      """;

  private static final Boolean ABOVE = false;
  private static final Boolean BELOW = true;

  private final JdbcClient jdbc;

  OriginRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What it was made of, up to donors, and what was made of it, down to lots. */
  Origins around(TraceKind kind, UUID id) {
    return origins(kind, List.of(id), ABOVE, BELOW);
  }

  List<TraceEdge> above(TraceKind kind, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : origins(kind, ids, ABOVE).above();
  }

  List<TraceEdge> below(TraceKind kind, UUID id) {
    return origins(kind, List.of(id), BELOW).below();
  }

  private Origins origins(TraceKind kind, Collection<UUID> ids, Boolean... ways) {
    List<TraceEdge> sources = new ArrayList<>();
    List<TraceEdge> made = new ArrayList<>();
    jdbc.sql(AROUND)
        .param("kind", kind.name())
        .param("ids", ids.toArray(UUID[]::new))
        .param("ways", ways)
        .param("limit", MOST)
        .query(row -> {
          TraceEdge edge =
              new TraceEdge(
                  new TraceNode(
                      TraceKind.valueOf(row.getString("from_kind")),
                      row.getString("from_id"),
                      row.getString("from_name")),
                  new TraceNode(
                      TraceKind.valueOf(row.getString("to_kind")),
                      row.getString("to_id"),
                      row.getString("to_name")));
          (row.getBoolean("is_below") ? made : sources).add(edge);
        });
    return new Origins(sources, made);
  }

  /**
   * @param above from donors down to the start
   * @param below from the start down to lots
   */
  record Origins(List<TraceEdge> above, List<TraceEdge> below) {}
}
