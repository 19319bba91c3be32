package exolog.core.course;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.LotId;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From every source to every patient and back, within one clinic, by any identifier. */
public final class Traces {
  /** Ten times the largest recall the speed goal speaks of. */
  private static final int MOST = 100_000;

  private final OriginRows origins;
  private final ExposureRows exposures;
  private final TraceNames names;
  private final Vials vials;
  private final Tenancy tenancy;
  private final Audit audit;

  public Traces(JdbcClient jdbc, Tenancy tenancy, Audit audit, Vials vials) {
    this.origins = new OriginRows(jdbc);
    this.exposures = new ExposureRows(jdbc);
    this.names = new TraceNames(jdbc);
    this.vials = vials;
    this.tenancy = tenancy;
    this.audit = audit;
  }

  /**
   * What a typed identifier means: a code, a lot number, a vial's serial or scanned code, a
   * patient's number, a diluent's or device's lot, or the identifier itself. A kind before a colon
   * ({@code lot:A1}) chooses among several.
   */
  public Found find(Actor actor, String typed) {
    String text = typed.strip();
    int colon = text.indexOf(':');
    Optional<TraceKind> kind =
        colon < 0
            ? Optional.empty()
            : TraceKind.of(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    String name = kind.isPresent() ? text.substring(colon + 1).strip() : text;
    List<TraceNode> meant =
        tenancy.as(actor, () -> meant(actor, name)).stream()
            .filter(node -> kind.isEmpty() || kind.get() == node.kind())
            .toList();
    return switch (meant.size()) {
      case 0 -> new Found.None(unknown(text));
      case 1 -> new Found.One(meant.getFirst());
      default -> new Found.Several(meant);
    };
  }

  /** From where it came and to whom it went. */
  public Trace of(Actor actor, TraceNode start) {
    return tenancy.as(actor, () -> traced(start, MOST));
  }

  /** The same for a person who asks: the log notes the question. */
  public Trace read(Actor actor, TraceNode start) {
    return tenancy.as(
        actor,
        () -> {
          Trace trace = of(actor, start);
          audit.write(
              actor, "trace.read", actor.clinic(), start.typed(), trace.patients() + " patients");
          return trace;
        });
  }

  /** Everything given from these vials. */
  public List<Exposure> exposures(Actor actor, Collection<VialId> of) {
    List<UUID> ids = of.stream().map(VialId::value).toList();
    return tenancy.as(actor, () -> exposures.ofVials(ids, MOST));
  }

  /**
   * How far the lots of a trace went in every clinic, in counts. Only lots that the actor's clinic
   * keeps are counted; the question itself is written down, here and by the database.
   */
  public List<LotReach> reach(Actor actor, Trace trace) {
    return tenancy.as(
        actor,
        () -> {
          Set<UUID> lots = below(trace.start());
          audit.write(
              actor,
              "lot.reach-asked",
              actor.clinic(),
              trace.start().typed(),
              lots.size() + " lots");
          return exposures.reach(lots);
        });
  }

  /** Every lot that something of this went into, in the order in which they are locked. */
  public List<LotId> lotsOf(Actor actor, TraceNode source) {
    return tenancy.as(actor, () -> below(source)).stream().sorted().map(LotId::new).toList();
  }

  private List<TraceNode> meant(Actor actor, String name) {
    if (name.isEmpty() || name.length() > 400) {
      return List.of();
    }
    Set<TraceNode> meant = new LinkedHashSet<>();
    identifier(name).ifPresent(id -> meant.addAll(names.byId(id)));
    meant.addAll(names.byName(name));
    if (vials.scan(actor, name) instanceof Answer.Given<Vial>(Vial vial)) {
      meant.add(new TraceNode(TraceKind.VIAL, vial.id().toString(), vial.serial().grouped()));
    }
    return List.copyOf(meant);
  }

  private Trace traced(TraceNode start, int most) {
    return switch (start.kind()) {
      case DONOR, BANK, PREPARATION, LOT -> fromSource(start, most);
      case VIAL, DILUENT_LOT, DEVICE_LOT, SESSION, PATIENT -> fromUse(start, most);
    };
  }

  private Trace fromSource(TraceNode start, int most) {
    OriginRows.Origins around = origins.around(start.kind(), UUID.fromString(start.key()));
    Set<UUID> lots = lots(start, around.below());
    List<TraceEdge> all = new ArrayList<>(around.above());
    all.addAll(around.below());
    return trace(start, all, exposures.ofLots(lots, most + 1), lots, most);
  }

  private Trace fromUse(TraceNode start, int most) {
    List<Exposure> given = exposures.of(start, most + 1);
    Set<UUID> lots = new LinkedHashSet<>();
    given.forEach(exposure -> lots.add(exposure.lot().value()));
    if (start.kind() == TraceKind.VIAL && lots.isEmpty()) {
      lots.addAll(exposures.lotOf(UUID.fromString(start.key())));
    }
    // What is left of every lot a patient ever had is another question, and a thousand times the
    // rows.
    Set<UUID> counted = start.kind() == TraceKind.VIAL ? lots : Set.of();
    return trace(start, origins.above(TraceKind.LOT, lots), given, counted, most);
  }

  private Trace trace(
      TraceNode start, List<TraceEdge> edges, List<Exposure> given, Set<UUID> lots, int most) {
    boolean complete = given.size() <= most;
    return new Trace(
        start, edges, complete ? given : given.subList(0, most), exposures.stock(lots), complete);
  }

  private Set<UUID> below(TraceNode start) {
    return switch (start.kind()) {
      case DONOR, BANK, PREPARATION, LOT ->
          lots(start, origins.below(start.kind(), UUID.fromString(start.key())));
      case VIAL, DILUENT_LOT, DEVICE_LOT, SESSION, PATIENT -> Set.of();
    };
  }

  /** The start where it is a lot, and every lot that something went into. */
  private static Set<UUID> lots(TraceNode start, List<TraceEdge> edges) {
    Set<UUID> lots = new LinkedHashSet<>();
    if (start.kind() == TraceKind.LOT) {
      lots.add(UUID.fromString(start.key()));
    }
    for (TraceEdge edge : edges) {
      if (edge.to().kind() == TraceKind.LOT) {
        lots.add(UUID.fromString(edge.to().key()));
      }
    }
    return lots;
  }

  private static Optional<UUID> identifier(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static Refusal unknown(String typed) {
    return new Refusal(
        "trace.unknown",
        "id",
        typed,
        "Nothing in this clinic is called \""
            + typed
            + "\". Give the code of a donor or bank, a lot number, a vial's number, a patient's number, the lot of a diluent or device, or an identifier.");
  }
}
