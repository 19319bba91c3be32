# Golden fits for exolog.stats.mixed, from lme4. Run from the repository's root:
#   Rscript docs/statistics/golden/lme4.R
# Writes data and results to stats/src/test/resources/exolog/stats/mixed. lme4's default stop is loose (1e-4 in
# variances): each fit here is polished by two optimisers in turn and the lower criterion is kept.
suppressMessages(library(lme4))
options(digits = 17, warn = 1)
out <- "stats/src/test/resources/exolog/stats/mixed"
made <- sprintf("%s, lme4 %s, Matrix %s", R.version.string, packageVersion("lme4"), packageVersion("Matrix"))

polished <- function(formula, data, reml, weights = NULL) {
  data$.w <- if (is.null(weights)) 1 else weights
  one <- function(control, start = NULL)
    suppressMessages(lmer(formula, data, REML = reml, weights = .w, control = control, start = start))
  first <- one(lmerControl(optimizer = "nloptwrap", calc.derivs = FALSE,
    optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-12, maxeval = 20000)))
  second <- one(lmerControl(optimizer = "bobyqa", calc.derivs = FALSE,
    optCtrl = list(rhobeg = 1e-3, rhoend = 1e-9, maxfun = 20000)), start = list(theta = getME(first, "theta")))
  third <- one(lmerControl(optimizer = "Nelder_Mead", calc.derivs = FALSE,
    optCtrl = list(FtolAbs = 1e-13, FtolRel = 1e-15, XtolRel = 1e-12, maxfun = 20000)), start = list(theta = getME(second, "theta")))
  # A slope's correlation may have two optima: also from far to either side.
  far <- lapply(c(0.2, 3), function(by) one(lmerControl(optimizer = "bobyqa", calc.derivs = FALSE,
    optCtrl = list(rhoend = 1e-9, maxfun = 20000)), start = list(theta = by * pmax(getME(first, "theta"), 0.1))))
  fits <- c(list(first, second, third), far)
  fits[[which.min(sapply(fits, function(f) if (reml) REMLcrit(f) else -2 * as.numeric(logLik(f))))]]
}

rows <- list()
add <- function(model, likelihood, kind, group, term, value, se = NA) {
  rows[[length(rows) + 1]] <<- data.frame(model, likelihood, kind, group, term,
    value = sprintf("%.17g", value), se = ifelse(is.na(se), "", sprintf("%.17g", se)))
}

golden <- function(model, formula, data, weights = NULL) for (reml in c(TRUE, FALSE)) {
  fit <- polished(formula, data, reml, weights)
  l <- if (reml) "REML" else "ML"
  add(model, l, "criterion", "", "", if (reml) REMLcrit(fit) else -2 * as.numeric(logLik(fit)))
  add(model, l, "n", "", "", nobs(fit))
  add(model, l, "residual", "", "", sigma(fit)^2)
  b <- fixef(fit)
  se <- sqrt(diag(as.matrix(vcov(fit))))
  for (j in seq_along(b)) if (model != "visits-far" || j > 1) add(model, l, "fixed", "", names(b)[j], b[j], se[j])
  for (g in names(VarCorr(fit))) {
    v <- VarCorr(fit)[[g]]
    for (t in seq_len(nrow(v))) {
      add(model, l, "variance", g, rownames(v)[t], v[t, t])
      if (t > 1) add(model, l, "corr", g, rownames(v)[t], v[1, t] / sqrt(v[1, 1] * v[t, t]))
    }
    # The first and last level's conditional mode, sorted by name; their prediction errors from the
    # inverse of the whole mixed-model matrix, which counts beta's doubt (lme4's condVar does not).
    modes <- ranef(fit)[[g]]
    for (l2 in sort(rownames(modes), method = "radix")[c(1, nrow(modes))]) for (t in names(modes))
      add(model, l, "mode", paste(g, l2, sep = "|"), t, modes[l2, t], prediction_error(fit, g, l2, t))
  }
}

prediction_error <- function(fit, g, level, term) {
  Z <- as.matrix(getME(fit, "Z")); X <- qr.Q(qr(getME(fit, "X"))); L <- as.matrix(getME(fit, "Lambda"))
  if (ncol(Z) > 2000) return(NA)
  w <- weights(fit)
  ZL <- Z %*% L
  C <- rbind(cbind(crossprod(ZL, w * ZL) + diag(ncol(Z)), crossprod(ZL, w * X)), cbind(crossprod(X, w * ZL), crossprod(X, w * X)))
  inv <- solve(C)[seq_len(ncol(Z)), seq_len(ncol(Z))]
  pev <- sigma(fit)^2 * (L %*% inv %*% t(L))
  f <- which(names(getME(fit, "cnms")) == g)
  at <- getME(fit, "Gp")[f]
  k <- length(getME(fit, "cnms")[[f]])
  lev <- levels(getME(fit, "flist")[[g]])
  sqrt(pev[at + (match(level, lev) - 1) * k + match(term, getME(fit, "cnms")[[f]]), at + (match(level, lev) - 1) * k + match(term, getME(fit, "cnms")[[f]])])
}

data_file <- function(name, data) write.csv(data, file.path(out, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)

data_file("sleepstudy", sleepstudy)
data_file("penicillin", Penicillin)
pastes <- data.frame(strength = Pastes$strength, batch = Pastes$batch, cask = Pastes$cask, sample = gsub(":", "", as.character(Pastes$sample)))
data_file("pastes", pastes)
data_file("dyestuff", Dyestuff)
data_file("dyestuff2", Dyestuff2)

golden("sleepstudy-intercept", Reaction ~ Days + (1 | Subject), sleepstudy)
golden("sleepstudy-slope", Reaction ~ Days + (1 + Days | Subject), sleepstudy)
golden("penicillin", diameter ~ 1 + (1 | plate) + (1 | sample), Penicillin)
golden("pastes", strength ~ 1 + (1 | sample) + (1 | batch), pastes)
golden("dyestuff", Yield ~ 1 + (1 | Batch), Dyestuff)
golden("dyestuff2", Yield ~ 1 + (1 | Batch), Dyestuff2)

# A crossed registry of about a thousand visits: patients with slopes, lots and providers nested in clinics,
# weights, an interaction with a category, large uncentred columns.
set.seed(20251123)
np <- 240; visits <- sample(2:7, np, TRUE)
patient <- rep(seq_len(np), visits)
clinic <- sample(6, np, TRUE)[patient]
provider <- sprintf("c%d-h%d", clinic, sample(3, length(patient), TRUE))
lot <- sprintf("L%02d", sample(25, length(patient), TRUE))
weeks <- unlist(lapply(visits, function(v) 4 * (seq_len(v) - 1) + round(runif(v), 1)))
age <- round(rnorm(np, 45, 12))[patient]
route <- c("injection", "microneedling", "topical")[sample(3, np, TRUE)][patient]
x <- weeks / (weeks + 8)
b0 <- rnorm(np, 0, 1.2); b1 <- 0.3 * b0 + rnorm(np, 0, 2.2)
y <- 60 + .02 * (age - 45) + x * (4 + .5 * (route == "topical")) + b0[patient] + b1[patient] * x +
  rnorm(25, 0, .7)[as.integer(factor(lot))] + rnorm(18, 0, .5)[as.integer(factor(provider))] +
  rnorm(length(patient), 0, 1)
precision <- sample(c(1, 2, 4), length(patient), TRUE)
visits <- data.frame(y = round(y, 3), x = round(x, 4), age, route, year = 2000000 + weeks, patient = sprintf("P%03d", patient), lot, provider, clinic = sprintf("c%d", clinic), precision)
data_file("visits", visits)
golden("visits-crossed", y ~ x + age + (1 | patient) + (1 | lot) + (1 | provider), visits)
golden("visits-slope", y ~ x * route + age + (1 + x | patient) + (1 | lot) + (1 | provider), visits)
golden("visits-weights", y ~ x + age + (1 | patient) + (1 | lot), visits, visits$precision)
golden("visits-slope-weights", y ~ x + (1 + x | patient) + (1 | provider), visits, visits$precision)
golden("visits-lotslope", y ~ x + (1 | patient) + (1 + x | provider), visits)
# lme4 itself loses digits on a column near two million: it gets the column centred, of which only the intercept knows.
golden("visits-far", y ~ year + route + (1 | patient) + (1 | lot), transform(visits, year = year - 2000000))
golden("visits-nested", y ~ x + (1 | patient) + (1 | clinic) + (1 | provider), visits)
golden("visits-none", y ~ 0 + x + age + (1 | patient) + (1 | lot), visits)

con <- file(file.path(out, "lme4.csv"), "w")
result <- do.call(rbind, rows)
result$made <- made
write.csv(result, con, row.names = FALSE)
close(con)
