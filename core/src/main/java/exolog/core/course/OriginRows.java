package exolog.core.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of where lots come from: donors, banks, preparations, lots and the lots filled out of
 * them. Catalogue rows only, few beside the draws.
 */
final class OriginRows {
  /** More edges than any pool has; a bound all the same. */
  private static final int MOST = 20_000;

  private static final String DOWN =
      """
      with recursive
        start (kind, id) as (select cast(:kind as text), cast(:id as uuid)),
        donors (id) as (select id from start where kind = 'DONOR'),
        banks (id) as (
          select id from start where kind = 'BANK'
           union select b.bank_id from bank_donor b join donors d on b.donor_id = d.id),
        preparations (id) as (
          select id from start where kind = 'PREPARATION'
           union select p.preparation_id from preparation_donor p join donors d on p.donor_id = d.id
           union select p.preparation_id from preparation_bank p join banks b on p.bank_id = b.id),
        lots (id) as (
          (select id from start where kind = 'LOT'
            union select l.lot_id from lot_preparation l join preparations p on l.preparation_id = p.id)
           union select s.lot_id from lot_split s join lots l on s.part_of = l.id)
      select 'DONOR' as from_kind, b.donor_id as from_id, 'BANK' as to_kind, b.bank_id as to_id
        from bank_donor b join donors d on b.donor_id = d.id
      union all
      select 'DONOR', p.donor_id, 'PREPARATION', p.preparation_id
        from preparation_donor p join donors d on p.donor_id = d.id
      union all
      select 'BANK', p.bank_id, 'PREPARATION', p.preparation_id
        from preparation_bank p join banks b on p.bank_id = b.id
      union all
      select 'PREPARATION', l.preparation_id, 'LOT', l.lot_id
        from lot_preparation l join preparations p on l.preparation_id = p.id
      union all
      select 'LOT', s.part_of, 'LOT', s.lot_id from lot_split s join lots l on s.part_of = l.id
      limit :limit
      """;

  private static final String UP =
      """
      with recursive
        start (kind, id) as (select cast(:kind as text), unnest(cast(:ids as uuid[]))),
        lots (id) as (
          select id from start where kind = 'LOT'
           union select s.part_of from lot_split s join lots l on s.lot_id = l.id),
        preparations (id) as (
          select id from start where kind = 'PREPARATION'
           union select p.preparation_id from lot_preparation p join lots l on p.lot_id = l.id),
        banks (id) as (
          select id from start where kind = 'BANK'
           union select b.bank_id from preparation_bank b join preparations p on b.preparation_id = p.id)
      select 'DONOR' as from_kind, b.donor_id as from_id, 'BANK' as to_kind, b.bank_id as to_id
        from bank_donor b join banks k on b.bank_id = k.id
      union all
      select 'DONOR', d.donor_id, 'PREPARATION', d.preparation_id
        from preparation_donor d join preparations p on d.preparation_id = p.id
      union all
      select 'BANK', b.bank_id, 'PREPARATION', b.preparation_id
        from preparation_bank b join preparations p on b.preparation_id = p.id
      union all
      select 'PREPARATION', p.preparation_id, 'LOT', p.lot_id
        from lot_preparation p join lots l on p.lot_id = l.id
      union all
      select 'LOT', s.part_of, 'LOT', s.lot_id from lot_split s join lots l on s.lot_id = l.id
      limit :limit
      """;

  private static final String NAMES =
      """
      select donor_id as id, code as name from donor where donor_id = any(:ids)
      union all
      select bank_id, code from cell_bank where bank_id = any(:ids)
      union all
      select p.preparation_id, r.name || ', ' || p.prepared_on
        from preparation p join product r on r.product_id = p.product_id
       where p.preparation_id = any(:ids)
      union all
      select lot_id, number from lot where lot_id = any(:ids)
      """;

  private final JdbcClient jdbc;

  OriginRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was made of it, down to lots. */
  List<TraceEdge> below(TraceKind kind, UUID id) {
    return named(jdbc.sql(DOWN).param("id", id), kind);
  }

  /** What it was made of, up to donors. */
  List<TraceEdge> above(TraceKind kind, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : named(jdbc.sql(UP).param("ids", ids.toArray(UUID[]::new)), kind);
  }

  private List<TraceEdge> named(JdbcClient.StatementSpec statement, TraceKind kind) {
    List<Bare> bare =
        statement
            .param("kind", kind.name())
            .param("limit", MOST)
            .query((row, _) ->
                new Bare(
                    TraceKind.valueOf(row.getString("from_kind")),
                    row.getObject("from_id", UUID.class),
                    TraceKind.valueOf(row.getString("to_kind")),
                    row.getObject("to_id", UUID.class)))
            .list();
    Map<UUID, String> names = names(bare);
    List<TraceEdge> edges = new ArrayList<>(bare.size());
    for (Bare edge : bare) {
      edges.add(
          new TraceEdge(
              node(names, edge.fromKind(), edge.from()), node(names, edge.toKind(), edge.to())));
    }
    return edges;
  }

  private static TraceNode node(Map<UUID, String> names, TraceKind kind, UUID id) {
    return new TraceNode(kind, id.toString(), names.getOrDefault(id, id.toString()));
  }

  private Map<UUID, String> names(List<Bare> edges) {
    Set<UUID> ids = new LinkedHashSet<>();
    edges.forEach(edge -> {
      ids.add(edge.from());
      ids.add(edge.to());
    });
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(NAMES)
          .param("ids", ids.toArray(UUID[]::new))
          .query((row, _) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
          .list();
    }
    return names;
  }

  private record Bare(TraceKind fromKind, UUID from, TraceKind toKind, UUID to) {}
}
