# Makes the golden files of exolog.stats.response. Never needed when the tests run.
#   Rscript docs/statistics/golden/kinetics.R stats/src/test/resources/exolog/stats/response
# Written with R 4.2.2, lme4 1.1-31: ML deviance of y ~ week + x + (1 + x | patient) at given rates,
# searched by optim (Nelder-Mead) and profiled by optimize and uniroot. Invented numbers.
suppressMessages(library(lme4))
out <- commandArgs(trailingOnly = TRUE)[1]
set.seed(36)
n <- 48; weeks <- c(0, 2, 4, 6, 8, 10, 12, 16, 20, 26, 34, 44)
h <- function(u, ke, kt) ifelse(u > 0, kt / (kt - ke) * (exp(-ke * u) - exp(-kt * u)), 0)
d <- expand.grid(week = weeks, patient = sprintf("P%02d", 1:n))
d$sessions <- ifelse(as.integer(d$patient) %% 4 == 0, 0, 3)
x_at <- function(ke, kt) ifelse(d$sessions == 0, 0, h(d$week, ke, kt) + h(d$week - 4, ke, kt) + h(d$week - 8, ke, kt))
start <- rnorm(n, 0, 5); own <- rnorm(n, 10, 3)
d$y <- round(start[as.integer(d$patient)] - 0.03 * d$week + own[as.integer(d$patient)] * x_at(0.35, 0.09) + rnorm(nrow(d), 0, 1), 4)
write.csv(d[, c("patient", "sessions", "week", "y")], file.path(out, "courses.csv"), row.names = FALSE, quote = FALSE, na = "")

dev <- function(ke, kt) {
  d$x <- x_at(ke, kt)
  m <- lmer(y ~ week + x + (1 + x | patient), d, REML = FALSE, control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, optCtrl = list(rhoend = 1e-9, maxfun = 1e5)))
  -2 * as.numeric(logLik(m))
}
o <- optim(log(c(0.35, 0.09)), function(p) dev(exp(p[1]), exp(p[2])), control = list(reltol = 1e-12, maxit = 400))
best <- exp(o$par); low <- o$value; rise <- qchisq(0.95, 1)
bounds <- list(ke = c(0.2, 1.2), kt = c(0.04, 0.19))
over <- function(fixed, value) if (fixed == "ke") optimize(function(b) dev(value, exp(b)), log(bounds$kt), tol = 1e-4)$objective else
  optimize(function(a) dev(exp(a), value), log(bounds$ke), tol = 1e-4)$objective
# NA where the profile has not risen enough at the bound.
limit <- function(fixed, best, edge) if (over(fixed, edge) - low < rise) NA else exp(uniroot(function(v) over(fixed, exp(v)) - low - rise, sort(log(c(best, edge))), tol = 1e-4)$root)
rows <- data.frame(
  name = c("criterion", "decay", "turnover", "decayLower", "decayUpper", "turnoverLower", "turnoverUpper", "criterionAt0.3And0.1"),
  value = signif(digits = 9, x = c(low, best[1], best[2], limit("ke", best[1], 0.2), limit("ke", best[1], 1.2), limit("kt", best[2], 0.04), limit("kt", best[2], 0.19), dev(0.3, 0.1))),
  made = paste0("R ", getRversion(), " lme4 ", packageVersion("lme4")))
write.csv(rows, file.path(out, "rates.csv"), row.names = FALSE, quote = FALSE, na = "")
