# Independent derivation of the hair density forecast (121 hairs/cm2, 6 sessions every 4 weeks, injection, week 26),
# from the published figures typed in by hand and the formulas of docs/statistics/forecast.md. Base R only.
# Run: Rscript core/src/test/r/forecast_hair_density.R > core/src/test/resources/exolog/core/forecast/hair_density_R.csv
halfnormal_nodes <- function(scale, n) scale * qnorm((1 + ((1:n) - 0.5) / n) / 2)

# y_i ~ N(mu, v_i + tau^2), flat mu, half-normal tau: the next study's effect as a mixture over tau
predictive <- function(y, v, scale, n) {
  tau <- halfnormal_nodes(scale, n)
  fit <- t(sapply(tau, function(s) {
    w <- 1 / (v + s^2); mu <- sum(w * y) / sum(w)
    ll <- 0.5 * sum(log(w)) - 0.5 * log(sum(w)) - 0.5 * sum(w * (y - mu)^2)
    c(ll, mu, 1 / sum(w) + s^2)
  }))
  list(w = prop.table(exp(fit[, 1] - max(fit[, 1]))), m = fit[, 2], v = fit[, 3])
}
moments <- function(p) { m <- sum(p$w * p$m); c(m, sum(p$w * (p$v + (p$m - m)^2))) }
bateman <- function(u, ke, kt) ifelse(u > 0, kt / (kt - ke) * (exp(-ke * u) - exp(-kt * u)), 0)
exposure <- function(n, every, t, ke, kt) sum(bateman(t - every * (0:(n - 1)), ke, kt))
log_middles <- function(lo, hi) exp(log(lo) + (log(hi) - log(lo)) * ((1:5) - 0.5) / 5)

# Published figures (data rows of the evidence; conversions: Cochrane Handbook 6.5.2, Wan 2014)
wan <- function(iqr, n) iqr / (2 * qnorm((0.75 * n - 0.125) / (n + 0.25)))
amini_diff <- 9.5 - 1.5
amini_v <- wan(16.88, 10)^2 / 10 + wan(3, 10)^2 / 10
park <- 146.6 - 121
park_v <- (park / qt(1 - 0.001 / 2, 38))^2
saline_y <- c(1.5, 166.72 - 151.04); saline_t <- c(16, 20)
saline_v <- c(wan(3, 10)^2 / 10, (41.99^2 + 37.13^2 - 2 * 0.87 * 41.99 * 37.13) / 35)
placebo_y <- c(3.9, 4.7, 9.4); placebo_t <- c(48, 16, 48)
placebo_sd <- c(21.7, 19.7, 14.6); placebo_n <- c(78, 172, 51)
placebo_v <- placebo_sd^2 / placebo_n
noise_v <- 2 * (0.05 * 121)^2
people_sd <- sqrt(sum((placebo_n - 1) * placebo_sd^2) / sum(placebo_n - 1))
scale <- people_sd / 2

parts <- function(n_tau) {
  out <- list(treated = NULL, untreated = NULL, net = NULL)
  for (half_life in log_middles(2, 13)) for (turnover in log_middles(8.7, 17.4)) {
    ke <- log(2) / half_life; kt <- 1 / turnover
    g <- function(t) 1 - exp(-kt * t)
    control <- function(y, v, t) predictive(y / g(t), v / g(t)^2, scale / mean(g(t)), n_tau)
    saline <- control(saline_y, saline_v, saline_t)
    placebo <- moments(control(placebo_y, placebo_v, placebo_t))
    xa <- exposure(4, 2, 16, ke, kt); xp <- exposure(12, 1, 12, ke, kt); x <- exposure(6, 4, 26, ke, kt)
    y <- c((park - g(12) * placebo[1]) / xp, amini_diff / xa)
    v <- c((park_v + g(12)^2 * placebo[2]) / xp^2, amini_v / xa^2)
    theta <- predictive(y, v, scale / mean(c(xa, xp)), n_tau)
    own <- sum((placebo_n - 1) * pmax(0, placebo_sd^2 - noise_v) / g(placebo_t)^2) / sum(placebo_n - 1)
    base <- g(26)^2 * own + noise_v
    grid <- expand.grid(c = seq_along(saline$w), e = seq_along(theta$w))
    out$treated <- rbind(out$treated, cbind(saline$w[grid$c] * theta$w[grid$e],
      g(26) * saline$m[grid$c] + x * theta$m[grid$e], g(26)^2 * saline$v[grid$c] + x^2 * theta$v[grid$e] + base))
    out$untreated <- rbind(out$untreated, cbind(saline$w, g(26) * saline$m, g(26)^2 * saline$v + base))
    out$net <- rbind(out$net, cbind(theta$w, x * theta$m, x^2 * theta$v))
  }
  out
}
quantile_of <- function(p, chance) uniroot(function(q) sum(p[, 1] * pnorm(q, p[, 2], sqrt(p[, 3]))) / sum(p[, 1]) - chance,
  c(-500, 500), tol = 1e-10)$root
all <- parts(60)
# tau on 60 nodes each, not condensed; the test allows 0.15 hairs/cm2 and 0.003 of a chance
made_by <- paste("R", getRversion())
cat("quantity,chance,value,made_by\n")
for (name in names(all)) for (chance in c(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975))
  cat(sprintf("%s,%s,%.6f,%s\n", name, chance, quantile_of(all[[name]], chance), made_by))
smallest <- 1.96 * sqrt(2) * 0.05 * 121
for (name in c("treated", "untreated")) {
  p <- all[[name]]
  cat(sprintf("noticeable-%s,,%.6f,%s\n", name, 1 - sum(p[, 1] * pnorm(smallest, p[, 2], sqrt(p[, 3]))) / sum(p[, 1]), made_by))
}
