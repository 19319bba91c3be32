package exolog.core.product.release;

import exolog.core.product.release.Condition.Limit;
import exolog.core.product.release.Condition.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Sterility and endotoxin. */
final class SafetyChecks {
  /** USP &lt;71&gt; and 21 CFR 610.12: fourteen days. */
  private static final BigDecimal COMPENDIAL_DAYS = new BigDecimal(14);

  /** USP &lt;85&gt;: EU per kg and hour, by any route but the intrathecal one. */
  private static final BigDecimal K = new BigDecimal(5);

  private static final BigDecimal K_INTRATHECAL = new BigDecimal("0.2");
  private static final BigDecimal BODY_KG = new BigDecimal(70);
  private static final BigDecimal PRODUCT_LIMIT = new BigDecimal("0.5");

  private SafetyChecks() {}

  static Finding sterilityFinal(Dossier dossier) {
    return switch (dossier.at("sterility")) {
      case Given.Word(String key, String shown) ->
          switch (key) {
            case "negative" -> finalAfter(dossier);
            case "pending" ->
                Finding.untested("sterility is " + shown + ", expected a final negative result.");
            default -> Finding.fail("sterility is " + shown + ", expected negative.");
          };
      case Given.Unclear(_, String sentence) -> Finding.untested(sentence);
      case null, default -> Finding.untested("sterility is not given, expected negative.");
    };
  }

  /** Negative so far: whether the incubation was long enough for the method. */
  private static Finding finalAfter(Dossier dossier) {
    String method = dossier.attribute("sterility", "method");
    Optional<BigDecimal> validated = dossier.exact("sterility.validatedDays");
    boolean rapid = validated.isPresent() && !method.isEmpty() && !method.contains("71");
    BigDecimal wanted = rapid ? validated.get() : COMPENDIAL_DAYS;
    String expected =
        "expected at least "
            + Decimal.shown(wanted)
            + " days"
            + (rapid ? ", as validated for " + Understanding.quoted(method) : "")
            + ".";
    Optional<BigDecimal> days = incubated(dossier);
    if (days.isEmpty()) {
      return Finding.untested(
          unclear(dossier)
              .orElse(
                  "sterility is negative, but neither sterility.incubationDays nor sterility.startedOn and sterility.finalOn are given, "
                      + expected));
    }
    String facts = "sterility is negative after " + Decimal.shown(days.get()) + " days";
    if (days.get().compareTo(wanted) >= 0) {
      return Finding.pass(facts + ".");
    }
    boolean awaited = dossier.flag("release.interim").orElse(false);
    return awaited
        ? Finding.untested(facts + ", " + expected)
        : Finding.fail(facts + ", " + expected);
  }

  private static Optional<String> unclear(Dossier dossier) {
    for (String path :
        new String[] {"sterility.incubationDays", "sterility.startedOn", "sterility.finalOn"}) {
      if (dossier.at(path) instanceof Given.Unclear(_, String sentence)) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  /** Where days and dates are both stated, the fewer count. */
  private static Optional<BigDecimal> incubated(Dossier dossier) {
    Optional<BigDecimal> stated = dossier.exact("sterility.incubationDays");
    Optional<BigDecimal> between =
        dossier
            .day("sterility.startedOn")
            .flatMap(from ->
                dossier
                    .day("sterility.finalOn")
                    .map(to -> BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to))));
    return stated.isPresent() && between.isPresent()
        ? Optional.of(stated.get().min(between.get()))
        : stated.or(() -> between);
  }

  static Finding interimApproved(Dossier dossier) {
    if (dossier.at("release.interim") instanceof Given.Unclear(_, String sentence)) {
      return Finding.fail(sentence);
    }
    if (!dossier.flag("release.interim").orElse(false)) {
      return Finding.notApplicable("");
    }
    Finding sterility = sterilityFinal(dossier);
    return switch (sterility.result()) {
      case PASS -> Finding.notApplicable("The final sterility result is known.");
      case FAIL -> Finding.fail(sterility.facts());
      case NOT_TESTED, NOT_APPLICABLE -> interim(dossier);
    };
  }

  private static Finding interim(Dossier dossier) {
    if (dossier.at("sterility") == null && dossier.day("sterility.startedOn").isEmpty()) {
      return Finding.fail(
          "sterility is not given and sterility.startedOn neither, expected a test that has begun.");
    }
    Optional<String> approver = dossier.text("release.approver").filter(name -> name.length() > 2);
    if (approver.isEmpty()) {
      return Finding.fail(
          "release.interim is true and release.approver is not given, expected the approver's name.");
    }
    Optional<String> releaser = dossier.text("release.by");
    return releaser
            .filter(name -> name.strip().equalsIgnoreCase(approver.get().strip()))
            .isPresent()
        ? Finding.fail(
            "release.approver is "
                + approver.get()
                + ", who is also release.by, expected someone else.")
        : Finding.pass(
            "Approved by " + approver.get() + "; the final sterility result is awaited.");
  }

  /** Within the product's limit, and within K/M for the dose on the label. */
  static Finding endotoxinLimit(Dossier dossier) {
    Field endotoxin = Fields.PUBLISHED.named("endotoxin");
    if (dossier.at("spec.endotoxin") instanceof Given.Unclear(_, String sentence)) {
      return Finding.untested(sentence);
    }
    Optional<BigDecimal> own = dossier.exact("spec.endotoxin");
    Finding product =
        Limit.against(
            dossier,
            endotoxin,
            Side.AT_MOST,
            own.orElse(PRODUCT_LIMIT),
            own.isPresent() ? " (spec.endotoxin)" : " (the default product limit)");
    BigDecimal k = intrathecal(dossier) ? K_INTRATHECAL : K;
    Optional<BigDecimal> dose =
        dossier
            .exact("label.dose")
            .or(() -> dossier.exact("label.volume"))
            .filter(millilitres -> millilitres.signum() > 0);
    if (dose.isEmpty()) {
      return product.result() == Result.PASS
          ? Finding.pass(
              product.facts()
                  + " No dose is stated; K/M = "
                  + k
                  + " EU/kg/h holds as long as at most "
                  + most(dossier, k)
                  + " mL are given in an hour.")
          : product;
    }
    BigDecimal limit = k.multiply(BODY_KG).divide(dose.get(), MathContext.DECIMAL64);
    String whose = " (K/M = " + k + " EU/kg/h at " + Decimal.shown(dose.get()) + " mL for 70 kg)";
    Finding bodily =
        Limit.against(
            dossier,
            endotoxin,
            Side.AT_MOST,
            limit.round(new MathContext(4, RoundingMode.DOWN)),
            whose);
    return product.result() == bodily.result() && product.result() == Result.NOT_TESTED
        ? product
        : Finding.all(java.util.List.of(product, bodily));
  }

  private static boolean intrathecal(Dossier dossier) {
    return dossier
        .text("label.route")
        .filter(route -> route.toLowerCase(Locale.ROOT).contains("intrathecal"))
        .isPresent();
  }

  private static String most(Dossier dossier, BigDecimal k) {
    return dossier.at("endotoxin") instanceof Given.Amount(BigDecimal value, _, _)
            && value.signum() > 0
        ? Decimal.shown(
            k.multiply(BODY_KG)
                .divide(value, MathContext.DECIMAL64)
                .round(new MathContext(3, RoundingMode.DOWN)))
        : "any number of";
  }
}
