# Makes the golden files of exolog.stats.ordinal. Never needed when the tests run.
#   Rscript docs/statistics/golden/ordinal.R stats/src/test/resources/exolog/stats/ordinal
# Written with R 4.2.2, lme4 1.1-31, ordinal 2022.11-16. Optimisers are run tighter than their
# defaults, since a default stop is no reference at 1e-4.
suppressMessages({library(lme4); library(ordinal)})
out <- commandArgs(trailingOnly = TRUE)[1]
rows <- NULL
add <- function(set, program, what, name, value) rows <<- rbind(rows, data.frame(
  set = set, what = what, name = name, value = sprintf("%.12g", value),
  made = paste0("R ", getRversion(), " ", program, " ", packageVersion(program))))

keep_glmer <- function(set, m) {
  add(set, "lme4", "criterion", "", -2 * as.numeric(logLik(m)))
  se <- sqrt(diag(as.matrix(vcov(m, use.hessian = TRUE))))
  for (i in seq_along(fixef(m))) { add(set, "lme4", "fixed", names(fixef(m))[i], fixef(m)[i]); add(set, "lme4", "se", names(fixef(m))[i], se[i]) }
  v <- as.data.frame(VarCorr(m))
  for (i in seq_len(nrow(v))) add(set, "lme4", "sd", v$grp[i], v$sdcor[i])
  for (g in names(ranef(m))) { r <- ranef(m)[[g]]; add(set, "lme4", "mode", paste(g, rownames(r)[1], sep = ":"), r[1, 1]) }
}
tight <- glmerControl(optimizer = "bobyqa", tolPwrss = 1e-13, optCtrl = list(rhobeg = 1e-2, rhoend = 1e-9, maxfun = 1e5))
refit_tight <- function(m) { th <- getME(m, c("theta", "fixef")); update(m, start = th, control = tight) }

# Contagious bovine pleuropneumonia, counts (lme4's cbpp).
write.csv(cbpp[, c("herd", "period", "incidence", "size")], file.path(out, "cbpp.csv"), row.names = FALSE, quote = FALSE)
keep_glmer("cbpp", refit_tight(glmer(cbind(incidence, size - incidence) ~ period + (1 | herd), cbpp, binomial)))

# Verbal aggression, yes/no, persons crossed with items (lme4's VerbAgg), 60 persons of the 316.
va <- droplevels(subset(VerbAgg, id %in% levels(VerbAgg$id)[1:60]))
va$male <- as.numeric(va$Gender == "M"); va$yes <- as.numeric(va$r2 == "Y")
va$scold <- as.numeric(va$btype == "scold"); va$shout <- as.numeric(va$btype == "shout"); va$self <- as.numeric(va$situ == "self")
write.csv(va[, c("id", "item", "Anger", "male", "scold", "shout", "self", "yes")], file.path(out, "verbagg.csv"), row.names = FALSE, quote = FALSE)
keep_glmer("verbagg", refit_tight(glmer(yes ~ Anger + male + scold + shout + self + (1 | id) + (1 | item), va, binomial)))

# clmm's own standard errors move by 0.6 % with its inner tolerance (its second derivative is one of
# differences over unfinished inner loops). So the second derivative is taken here of a Laplace
# likelihood written out densely, with inner loops run to the end, at clmm's estimates.
laplace_se <- function(m) {
  y <- as.integer(m$model[[1]]); X <- as.matrix(m$model[, names(m$beta), drop = FALSE])
  Zs <- lapply(names(VarCorr(m)), function(g) model.matrix(~ 0 + factor(m$model[[g]])))
  K <- length(m$alpha); p <- ncol(X)
  nll <- function(psi) {
    a <- c(-Inf, psi[1:K], Inf); eta0 <- drop(X %*% psi[K + 1:p])
    Z <- do.call(cbind, Map(`*`, Zs, exp(psi[-(1:(K + p))])))
    v <- numeric(ncol(Z))
    for (it in 1:100) {
      eta <- eta0 + drop(Z %*% v); up <- plogis(a[y + 1] - eta); lo <- plogis(a[y] - eta)
      H <- crossprod(Z, (up * (1 - up) + lo * (1 - lo)) * Z) + diag(ncol(Z))
      step <- solve(H, drop(crossprod(Z, up + lo - 1)) - v); v <- v + step
      if (max(abs(step)) < 1e-13) break
    }
    -sum(log(up - lo)) + sum(v^2) / 2 + as.numeric(determinant(H)$modulus) / 2
  }
  sds <- sapply(VarCorr(m), function(v) attr(v, "stddev"))
  psi <- c(m$alpha, m$beta, log(sds))
  stopifnot(abs(nll(psi) + as.numeric(logLik(m))) < 1e-6)
  setNames(sqrt(diag(solve(numDeriv::hessian(nll, psi))))[1:(K + p)], names(psi)[1:(K + p)])
}
keep_clmm <- function(set, m) {
  add(set, "ordinal", "criterion", "", -2 * as.numeric(logLik(m)))
  se <- if (all(sapply(VarCorr(m), function(v) v[1, 1] > 0))) laplace_se(m) else NULL
  for (n in names(m$alpha)) { add(set, "ordinal", "threshold", n, m$alpha[n]); if (!is.null(se)) add(set, "ordinal", "thresholdSe", n, se[n]) }
  for (n in names(m$beta)) { add(set, "ordinal", "fixed", n, m$beta[n]); if (!is.null(se)) add(set, "ordinal", "se", n, se[n]) }
  for (g in names(VarCorr(m))) add(set, "ordinal", "sd", g, attr(VarCorr(m)[[g]], "stddev"))
  for (g in names(ranef(m))) { r <- ranef(m)[[g]]; add(set, "ordinal", "mode", paste(g, rownames(r)[1], sep = ":"), r[1, 1]) }
}
# The 2 x 2 x 2 wine design leaves the bottle no variance of its own: a boundary in a real data set.
ctl <- clmm.control(maxIter = 200, gradTol = 1e-9, maxLineIter = 200, innerCtrl = "noWarn", grtol = 1e-8)

# Bitterness of wine (Randall 1989; ordinal's wine).
w <- wine; w$warm <- as.numeric(w$temp == "warm"); w$skins <- as.numeric(w$contact == "yes")
write.csv(w[, c("rating", "warm", "skins", "bottle", "judge")], file.path(out, "wine.csv"), row.names = FALSE, quote = FALSE)
keep_clmm("wine", clmm(rating ~ warm + skins + (1 | judge), w, Hess = TRUE, control = ctl))
keep_clmm("wine_crossed", clmm(rating ~ warm + skins + (1 | judge) + (1 | bottle), w, Hess = TRUE, control = ctl))

# GAIS-like: patients, lots and providers crossed, drawn here; invented numbers.
set.seed(20251)
n <- 600; d <- data.frame(patient = paste0("P", 1 + (0:(n - 1)) %/% 3), lot = paste0("L", sample(12, n, TRUE)), provider = paste0("V", sample(9, n, TRUE)))
d$exposure <- round(runif(n, 0, 2), 3); d$age <- round(rnorm(n, 45, 12), 1)
u <- rnorm(200, 0, 1.1); l <- rnorm(12, 0, 0.5); v <- rnorm(9, 0, 0.7)
eta <- 0.9 * d$exposure - 0.02 * (d$age - 45) + u[as.integer(sub("P", "", d$patient))] + l[as.integer(sub("L", "", d$lot))] + v[as.integer(sub("V", "", d$provider))]
d$gais <- 1 + rowSums(outer(eta + rlogis(n), c(-1.5, 0, 1.2, 2.6), ">"))
write.csv(d, file.path(out, "gais.csv"), row.names = FALSE, quote = FALSE)
d$gais <- ordered(d$gais)
keep_clmm("gais", clmm(gais ~ exposure + age + (1 | patient) + (1 | lot) + (1 | provider), transform(d, age = age - 45), Hess = TRUE, control = ctl))
d$responder <- as.numeric(d$gais >= 4)
keep_glmer("responder", refit_tight(glmer(responder ~ exposure + I(age - 45) + (1 | patient) + (1 | lot) + (1 | provider), d, binomial)))

write.csv(rows, file.path(out, "golden.csv"), row.names = FALSE, quote = FALSE)
