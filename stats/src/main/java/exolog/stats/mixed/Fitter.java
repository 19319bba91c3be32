package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From sums and options to a fit: screens, searches, and says what happened. */
final class Fitter {
  private final Statistics whole;
  private final Options options;
  private final Screening screening;
  private final List<String> messages;

  Fitter(Statistics statistics, Options options) {
    this.whole = statistics;
    this.options = options;
    this.screening = new Screening(statistics, !options.priors().isEmpty());
    this.messages = screening.messages;
  }

  Fitting fit() {
    var refusal = screening.refusal();
    if (refusal == null) {
      refusal = priorRefusal();
    }
    if (refusal != null) {
      return new CannotFit(refusal);
    }
    boolean all = screening.kept.length == whole.layout.p();
    var statistics = all ? whole : whole.keeping(screening.kept);
    boolean restricted = options.likelihood() == Options.Likelihood.REML;
    var kernel = new Kernel(statistics, restricted, priors(statistics));
    var start = Beginning.of(statistics, options.near());
    for (int f = 0; f < screening.held.length; f++) {
      for (int t = 0; t < screening.held[f].length; t++) {
        if (screening.held[f][t]) {
          start.set(f, t, t, 0);
        }
      }
    }
    var run = new Course(kernel, screening.held, options).run(start);
    if (run == null || run.ended().point().profile.s2 * whole.n() <= 1e-12 * screening.rest()) {
      return new CannotFit(
          "Within the groups nothing of "
              + whole.layout.outcome()
              + " is left to be residual variation. Name fewer groups, or check whether rows repeat.");
    }
    if (run.byProbes()) {
      messages.add(
          "A large model: its variances were found with random probes, within some hundredths of their standard errors. Ask for the exact ones (--exact) where that matters.");
    }
    return summarise(run.ended(), run.computation());
  }

  private @Nullable String priorRefusal() {
    if (!options.priors().isEmpty() && options.likelihood() == Options.Likelihood.ML) {
      return "Priors on fixed effects are integrated over, which asks for REML; ML was asked for.";
    }
    for (var prior : options.priors()) {
      if (!whole.layout.fixed().contains(prior.fixed())) {
        return "A prior is given for %s, which is not among the fixed columns %s."
            .formatted(prior.fixed(), String.join(", ", whole.layout.fixed()));
      }
    }
    return null;
  }

  private @Nullable ScaledPriors priors(Statistics statistics) {
    var priors =
        options.priors().stream()
            .filter(prior -> statistics.layout.fixed().contains(prior.fixed()))
            .toList();
    return priors.isEmpty()
        ? null
        : new ScaledPriors(priors, statistics.layout, statistics.protocol);
  }

  private Fit summarise(Search.Ended ended, String computation) {
    var model = new Model(ended.point());
    if (!ended.converged()) {
      messages.add(
          "Not converged after %d steps; a further step promised %.2g on the criterion. Take the numbers as approximate."
              .formatted(ended.iterations(), ended.left()));
    }
    for (var element : ended.untold()) {
      screening.held[element.group()][element.row()] = true;
      messages.add(
          "The fixed columns already tell the levels of %s apart: its variance cannot be estimated. It was left out."
              .formatted(screening.names[element.group()]));
    }
    var random = random(model);
    double criterion = ended.point().criterion;
    if (Double.isNaN(criterion)) {
      messages.add(
          "Only the approximate path ran: the criterion is unknown. Ask for the exact one where it is needed.");
    }
    return new Fit(
        model,
        new Fit.Summary(
            fixed(model),
            random,
            model.residualVariance(),
            Double.isNaN(criterion) ? null : criterion,
            options.likelihood().name(),
            computation,
            ended.converged(),
            ended.iterations(),
            List.copyOf(messages),
            whole.n(),
            groups()));
  }

  private List<FixedEffect> fixed(Model model) {
    double[] effects = model.fixedEffects();
    double[] covariance = model.fixedCovariance();
    int p = effects.length;
    var fixed = new ArrayList<FixedEffect>();
    int at = 0;
    for (int j = 0; j < whole.layout.p(); j++) {
      var name = whole.layout.fixed().get(j);
      if (at < p && screening.kept[at] == j) {
        fixed.add(new FixedEffect(name, effects[at], Math.sqrt(covariance[at * p + at])));
        at++;
      } else {
        fixed.add(new FixedEffect(name, null, null));
      }
    }
    return fixed;
  }

  private List<RandomTerm> random(Model model) {
    var random = new ArrayList<RandomTerm>();
    for (int f = 0; f < screening.held.length; f++) {
      var group = whole.layout.groups().get(f);
      for (int t = 0; t < group.width(); t++) {
        if (screening.held[f][t]) {
          continue;
        }
        double variance = model.covariance(f, t, t);
        random.add(
            new RandomTerm(
                screening.names[f],
                group.terms().get(t),
                variance,
                Math.sqrt(variance),
                correlation(model, f, t)));
        if (variance == 0) {
          messages.add(
              "The variance of %s is estimated as zero, at its boundary: the model without it fits as well."
                  .formatted(screening.names[f]));
        }
      }
      if (isSingular(model, f)) {
        messages.add(
            "The terms of %s are perfectly correlated in the fit (singular): the rows do not carry so many variances. Take the simpler model without a slope or its correlation."
                .formatted(screening.names[f]));
      }
    }
    return random;
  }

  private static @Nullable Double correlation(Model model, int group, int term) {
    if (term == 0) {
      return null;
    }
    double scale = Math.sqrt(model.covariance(group, 0, 0) * model.covariance(group, term, term));
    if (!(scale > 0)) {
      return null;
    }
    return Math.clamp(model.covariance(group, 0, term) / scale, -1.0, 1.0);
  }

  /** lme4's isSingular: an element of the diagonal of L below 1e-4. */
  private boolean isSingular(Model model, int group) {
    int k = screening.held[group].length;
    for (int t = 0; k > 1 && t < k; t++) {
      if (!screening.held[group][t] && Math.abs(model.point.theta.at(group, t, t)) < 1e-4) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Integer> groups() {
    var groups = new LinkedHashMap<String, Integer>();
    for (int f = 0; f < screening.held.length; f++) {
      groups.put(whole.layout.groups().get(f).name(), Math.toIntExact(screening.levels(f)));
    }
    return groups;
  }
}
