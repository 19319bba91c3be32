# Makes the golden files of exolog.stats.score. Never needed when the tests run.
#   Rscript stats/src/test/r/score_golden.R stats/src/test/resources/exolog/stats/score
# CRPS = integral of (F(x) - [x >= y])^2 by adaptive quadrature, split at y: not the closed form under test.
out <- commandArgs(trailingOnly = TRUE)[1]
made <- paste0("R ", getRversion())
mixtures <- list(
  single = list(w = 1, m = 3, s = 2),
  two_humps = list(w = c(0.7, 0.3), m = c(-4, 6), s = c(1, 2)),
  robust_prior = list(w = c(0.8, 0.2), m = c(12.5, 12.5), s = c(3, 30)),
  needle = list(w = c(0.5, 0.5), m = c(0, 1), s = c(1e-3, 5)),
  five = list(w = c(1, 2, 3, 2, 1) / 9, m = c(-2, -1, 0, 1.5, 7), s = c(0.5, 1, 0.3, 2, 1))
)
cdf <- function(x, f) sapply(x, function(a) sum(f$w * pnorm(a, f$m, f$s)))
pieces <- function(g, from, to, cuts) {
  at <- sort(unique(c(from, cuts[cuts > from & cuts < to], to)))
  sum(mapply(function(a, b) integrate(g, a, b, rel.tol = 1e-11, abs.tol = 1e-13, subdivisions = 5000)$value, head(at, -1), tail(at, -1)))
}
crps <- function(f, y) {
  cuts <- sort(unlist(lapply(c(-12, -4, -1, 0, 1, 4, 12), function(z) f$m + z * f$s)))
  low <- min(f$m - 40 * f$s, y); high <- max(f$m + 40 * f$s, y)
  pieces(function(x) cdf(x, f)^2, low, y, cuts) + pieces(function(x) (1 - cdf(x, f))^2, y, high, cuts)
}
quantile_of <- function(f, p) uniroot(function(x) cdf(x, f) - p, c(min(f$m - 40 * f$s), max(f$m + 40 * f$s)), tol = 1e-14, maxiter = 10000)$root

rows <- NULL
for (name in names(mixtures)) {
  f <- mixtures[[name]]
  for (y in c(-30, -2.5, 0.4, 3, 14)) rows <- rbind(rows, data.frame(mixture = name, what = "crps", at = y, value = crps(f, y)))
  for (y in c(-30, -2.5, 0.4, 3, 14)) rows <- rbind(rows, data.frame(mixture = name, what = "cdf", at = y, value = cdf(y, f)))
  for (p in c(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)) rows <- rbind(rows, data.frame(mixture = name, what = "quantile", at = p, value = quantile_of(f, p)))
}
rows$at <- sprintf("%.17g", rows$at); rows$value <- sprintf("%.15g", rows$value); rows$made <- made
write.csv(rows, file.path(out, "mixtures.csv"), row.names = FALSE, quote = FALSE)
parts <- do.call(rbind, lapply(names(mixtures), function(n) with(mixtures[[n]], data.frame(mixture = n, weight = sprintf("%.17g", w), mean = m, sd = s))))
write.csv(parts, file.path(out, "components.csv"), row.names = FALSE, quote = FALSE)

# Tails included, down to the last chance that a double can hold as a normal number.
z <- c(-37, -20, -9, -7.08, -7.07, -5, -3, -1.96, -1, -0.5, -1e-8, 0, 1e-8, 0.3, 1, 1.959964, 3, 5, 7.07, 8.2)
write.csv(data.frame(z = sprintf("%.17g", z), pnorm = sprintf("%.15g", pnorm(z)), made = made), file.path(out, "pnorm.csv"), row.names = FALSE, quote = FALSE)
