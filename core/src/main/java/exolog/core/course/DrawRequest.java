package exolog.core.course;

import exolog.core.answer.Checks;
import exolog.core.evidence.Route;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish to draw.
 *
 * @param interimConfirmed whether whoever draws knows that the lot's final sterility result is
 *     awaited
 * @param onceKey made with the form: pressing its button twice sends the same key twice
 */
public record DrawRequest(
    UUID onceKey,
    SessionId session,
    VialId vial,
    Site site,
    Route route,
    Optional<Integer> depthMicrometres,
    int microlitres,
    double relativeDose,
    Materials materials,
    boolean interimConfirmed) {
  /** Twenty millilitres: more than any single site takes. */
  private static final int MOST_UL = 20_000;

  /** Ten millimetres: below the dermis and the scalp's fat. */
  private static final int DEEPEST_UM = 10_000;

  private static final double HIGHEST_DOSE = 10;

  /** Of a vial alone: nothing is recorded of diluent or device. */
  public DrawRequest(
      UUID onceKey,
      SessionId session,
      VialId vial,
      Site site,
      Route route,
      Optional<Integer> depthMicrometres,
      int microlitres,
      double relativeDose) {
    this(
        onceKey,
        session,
        vial,
        site,
        route,
        depthMicrometres,
        microlitres,
        relativeDose,
        Materials.NOT_RECORDED);
  }

  /** Where nobody has been asked to confirm anything. */
  public DrawRequest(
      UUID onceKey,
      SessionId session,
      VialId vial,
      Site site,
      Route route,
      Optional<Integer> depthMicrometres,
      int microlitres,
      double relativeDose,
      Materials materials) {
    this(
        onceKey,
        session,
        vial,
        site,
        route,
        depthMicrometres,
        microlitres,
        relativeDose,
        materials,
        false);
  }

  Checks check() {
    Checks checks =
        new Checks()
            .require(
                microlitres >= 1 && microlitres <= MOST_UL,
                "draw.volume.range",
                "volume",
                microlitres,
                "A draw of " + microlitres + " µL is not possible. Give 1 to " + MOST_UL + " µL.")
            .require(
                depthMicrometres.map(depth -> depth >= 1 && depth <= DEEPEST_UM).orElse(true),
                "draw.depth.range",
                "depth",
                depthMicrometres.map(String::valueOf).orElse(""),
                "A depth of "
                    + depthMicrometres.map(String::valueOf).orElse("")
                    + " µm is not possible. Give 1 to "
                    + DEEPEST_UM
                    + " µm, or leave it empty.")
            .require(
                relativeDose > 0 && relativeDose <= HIGHEST_DOSE,
                "draw.relativeDose.range",
                "relativeDose",
                relativeDose,
                "A relative dose of "
                    + relativeDose
                    + " is not possible. 1 is the usual dose; give more than 0, at most 10.");
    materials.check(checks);
    return checks;
  }
}
