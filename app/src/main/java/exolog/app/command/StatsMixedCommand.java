package exolog.app.command;

import exolog.stats.formula.Building.Built;
import exolog.stats.formula.Building.CannotBuild;
import exolog.stats.formula.Designs;
import exolog.stats.formula.Formula;
import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How much of an outcome is the patient, the lot, the provider: a mixed model of any table. */
@Command(
    name = "mixed",
    mixinStandardHelpOptions = true,
    description = "Linear mixed model with crossed groups, from a CSV file.",
    footer = {
      "",
      "Example: exolog stats mixed --data visits.csv --outcome density --fixed weeks,age,route",
      "           --random patient,lot,provider --slope patient:weeks",
      "Rows with an empty cell, NA, NaN or Inf in a column that is used are left out and counted.",
      "Exit codes: 0 answered (also with a simpler model, which the messages name), 1 the file cannot",
      "be used, 2 wrong usage."
    })
public final class StatsMixedCommand extends TableCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "Column to explain, numbers.")
  private String outcome = "";

  @Option(
      names = "--fixed",
      split = ",",
      paramLabel = "A,B,A:B",
      description =
          "Columns and their interactions; words become contrasts with the first. 0 leaves the intercept out.")
  private List<String> fixed = List.of();

  @Option(
      names = "--random",
      split = ",",
      paramLabel = "G,H",
      description = "Groups: patient,lot; a:b is b within a; a/b is both a and a:b.")
  private List<String> random = List.of();

  @Option(
      names = "--slope",
      split = ",",
      paramLabel = "G:X",
      description = "The levels of G differ in the coefficient of X too, correlated.")
  private List<String> slopes = List.of();

  @Option(
      names = "--weights",
      paramLabel = "COLUMN",
      description = "Column of precisions, above 0: weight 2 is half the variance.")
  private @Nullable String weights;

  @ArgGroup private Likelihood likelihood = new Likelihood();

  /** One or the other. */
  static final class Likelihood {
    @Option(names = "--reml", description = "Restricted maximum likelihood (default).")
    private boolean reml;

    @Option(names = "--ml", description = "Maximum likelihood.")
    private boolean ml;
  }

  @ArgGroup private Effort effort = new Effort();

  /** One or the other. */
  static final class Effort {
    @Option(
        names = "--exact",
        description = "Every digit, whatever it costs. Small data are always fitted exactly.")
    private boolean exact;

    @Option(
        names = "--approximate",
        description = "Iterative solves and random traces only; the criterion stays unknown.")
    private boolean approximate;
  }

  @Option(
      names = "--effects",
      paramLabel = "G",
      description = "Print what the model says of each level of this group too.")
  private @Nullable String effects;

  @Override
  public Integer call() {
    if (random.isEmpty() && slopes.isEmpty()) {
      throw new ParameterException(
          spec().commandLine(), "Name at least one group, for example --random patient,lot");
    }
    var formula = new Formula(outcome, fixed, random, slopes, weights);
    try {
      return fit(formula);
    } catch (OutOfMemoryError full) {
      return refuse(
          "%s does not fit into the %d MB that this process may take. Give it more, for example EXOLOG_HEAP=4g, or name fewer columns."
              .formatted(data(), Runtime.getRuntime().maxMemory() >> 20));
    }
  }

  private int fit(Formula formula) {
    return switch (Designs.build(data(), formula)) {
      case CannotBuild(String reason) -> refuse(reason);
      case Built(var design) ->
          switch (MixedModels.fit(design, options())) {
            case CannotFit(String reason) -> refuse(data() + ": " + reason);
            case Fit fit -> answer(fit);
          };
    };
  }

  private Options options() {
    var options = likelihood.ml && !likelihood.reml ? Options.ml() : Options.reml();
    if (effort.exact) {
      return options.with(Options.Effort.EXACT);
    }
    return effort.approximate ? options.with(Options.Effort.APPROXIMATE) : options;
  }

  private int answer(Fit fit) {
    if (effects != null && !fit.groups().containsKey(effects)) {
      return refuse(
          "There is no group %s in the model, only %s."
              .formatted(effects, String.join(", ", fit.groups().keySet())));
    }
    var report = new MixedReport(outcome, fit, effects);
    return answer(fit.messages(), report::asMap, report::print);
  }
}
