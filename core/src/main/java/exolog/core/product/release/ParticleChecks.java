package exolog.core.product.release;

import exolog.core.product.release.Condition.Limit;
import exolog.core.product.release.Condition.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arithmetic on particles: purity, size, yield, label and dose. */
final class ParticleChecks {
  private static final BigDecimal HIGH = new BigDecimal("3e10");
  private static final BigDecimal LOW_UP_TO = new BigDecimal("2e10");
  private static final BigDecimal LOW_FROM = new BigDecimal("2e9");
  private static final BigDecimal IMPURE = new BigDecimal("1.5e9");
  private static final BigDecimal FRACTION_OVER = new BigDecimal(90);
  private static final BigDecimal MODE_UNDER = new BigDecimal(200);
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal LABEL_PERCENT = new BigDecimal(20);
  private static final MathContext SHOWN = new MathContext(3);

  private ParticleChecks() {}

  static Finding yieldPerSource(Dossier dossier) {
    List<String> sources =
        List.of("startMaterial.volume", "startMaterial.cells", "startMaterial.mass").stream()
            .filter(path -> dossier.exact(path).filter(amount -> amount.signum() > 0).isPresent())
            .toList();
    Optional<BigDecimal> particles =
        times(dossier.exact("particle.conc"), dossier.exact("harvest.volume"));
    if (particles.isPresent() && !sources.isEmpty()) {
      String per = sources.getFirst();
      return Finding.pass(
          shown(particles.get().divide(dossier.exact(per).orElseThrow(), MathContext.DECIMAL64))
              + " particles per unit of "
              + per
              + ".");
    }
    List<String> missing = new ArrayList<>();
    for (String path : List.of("particle.conc", "harvest.volume")) {
      if (dossier.exact(path).isEmpty()) {
        missing.add(path);
      }
    }
    if (sources.isEmpty()) {
      missing.add("startMaterial");
    }
    return Finding.untested(Facts.missing(dossier, missing));
  }

  /** Webber and Clayton's bands, with their gaps; a description, never a pass mark. */
  static Finding purityBand(Dossier dossier) {
    Optional<BigDecimal> ratio =
        dossier
            .exact("purity.particlesPerMicrogram")
            .or(() -> ratio(dossier.exact("particle.conc"), dossier.exact("protein.conc")));
    return ratio
        .map(
            value -> Finding.pass(shown(value) + " particles per µg protein: " + band(value) + "."))
        .orElseGet(() -> Finding.untested("particle.conc over protein.conc cannot be computed."));
  }

  private static String band(BigDecimal ratio) {
    if (ratio.compareTo(HIGH) >= 0) {
      return "high purity (3e10 or more)";
    }
    if (ratio.compareTo(IMPURE) < 0) {
      return "impure (below 1.5e9)";
    }
    return ratio.compareTo(LOW_FROM) >= 0 && ratio.compareTo(LOW_UP_TO) <= 0
        ? "low purity (2e9 to 2e10)"
        : "between two published bands";
  }

  static Finding percentilesOrdered(Dossier dossier) {
    Optional<BigDecimal> tenth = dossier.exact("size.D10");
    Optional<BigDecimal> median = dossier.exact("size.D50");
    Optional<BigDecimal> ninetieth = dossier.exact("size.D90");
    if (isAbove(tenth, median) || isAbove(median, ninetieth) || isAbove(tenth, ninetieth)) {
      return Finding.fail(
          "size.D10, size.D50, size.D90 are "
              + shown(tenth)
              + ", "
              + shown(median)
              + ", "
              + shown(ninetieth)
              + " nm, expected in rising order.");
    }
    return Finding.pass("");
  }

  static Finding sizeCriterion(Dossier dossier) {
    Field mode = Fields.PUBLISHED.named("size.mode");
    Field fraction = Fields.PUBLISHED.named("size.fractionInWindow");
    Finding byMode = Limit.against(dossier, mode, Side.BELOW, MODE_UNDER, "");
    Finding byFraction =
        Limit.against(dossier, fraction, Side.ABOVE, FRACTION_OVER, " between 50 and 400 nm");
    return switch (dossier.word("spec.size").orElse("either")) {
      case "mode" -> byMode;
      case "fraction" -> byFraction;
      default -> Finding.any(List.of(byMode, byFraction));
    };
  }

  static Finding labelClaim(Dossier dossier) {
    Optional<BigDecimal> printed =
        dossier.exact("label.particles").filter(amount -> amount.signum() > 0);
    Optional<BigDecimal> measured =
        dossier
            .exact("particle.perVial")
            .or(() -> times(dossier.exact("particle.conc"), dossier.exact("label.volume")));
    if (printed.isEmpty()) {
      return Finding.untested(Facts.missing(dossier, List.of("label.particles")));
    }
    if (measured.isEmpty()) {
      return Finding.untested(
          "particle.perVial is not given, and particle.conc times label.volume cannot be computed.");
    }
    BigDecimal percent =
        measured
            .get()
            .subtract(printed.get())
            .multiply(HUNDRED)
            .divide(printed.get(), MathContext.DECIMAL64);
    String facts =
        "particle.perVial is "
            + shown(measured.get())
            + ", label.particles is "
            + shown(printed.get())
            + ", a difference of "
            + shown(percent)
            + " %";
    return percent.abs().compareTo(LABEL_PERCENT) <= 0
        ? Finding.pass(facts + ".")
        : Finding.fail(facts + ", expected within 20 %.");
  }

  static Finding doseShown(Dossier dossier) {
    Optional<BigDecimal> millilitres =
        dossier
            .exact("dose.volume")
            .or(() -> dossier.exact("label.dose"))
            .or(() -> dossier.exact("label.volume"));
    Optional<BigDecimal> particles = times(dossier.exact("particle.conc"), millilitres);
    if (particles.isEmpty()) {
      return Finding.untested("particle.conc times the volume given cannot be computed.");
    }
    String facts =
        "A dose of "
            + Decimal.shown(millilitres.orElseThrow())
            + " mL holds "
            + shown(particles.get())
            + " particles";
    Optional<BigDecimal> most = dossier.exact("label.maxParticles");
    return isAbove(particles, most)
        ? Finding.fail(facts + ", expected at most " + shown(most) + " (label.maxParticles).")
        : Finding.pass(facts + ".");
  }

  private static boolean isAbove(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
  }

  private static Optional<BigDecimal> times(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(left -> other.map(left::multiply));
  }

  private static Optional<BigDecimal> ratio(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(left ->
        other
            .filter(right -> right.signum() > 0)
            .map(right -> left.divide(right, MathContext.DECIMAL64)));
  }

  private static String shown(BigDecimal value) {
    return Decimal.shown(value.round(SHOWN));
  }

  private static String shown(Optional<BigDecimal> value) {
    return value.map(Decimal::shown).orElse("not given");
  }
}
