# Golden values for exolog.stats.mixed.Posterior: a one-way model integrated on a fine grid with dense
# matrices, base R only (data from lme4). Run by hand:  Rscript docs/statistics/golden/posterior_dyestuff.R
# R 4.2.2, lme4 1.1-31. Writes stats/src/test/resources/exolog/stats/mixed/posterior_dyestuff.csv
data(Dyestuff, Dyestuff2, package = "lme4")

posterior <- function(data) {
  y <- data$Yield
  n <- length(y)
  Z <- model.matrix(~ 0 + Batch, data)
  J <- ncol(Z)
  one <- rep(1, n)
  logs <- seq(-14, 7, by = 0.005)
  at <- function(l) {
    g <- exp(2 * l)
    V <- diag(n) + g * tcrossprod(Z)
    W <- solve(V)
    xwx <- sum(W)
    P <- W - tcrossprod(W %*% one) / xwx
    s2 <- as.numeric(t(y) %*% P %*% y) / (n - 1)
    criterion <- as.numeric(determinant(V)$modulus) + log(xwx) + (n - 1) * log(s2)
    # half-t, 3 degrees of freedom, scale 0.5, on the ratio; its Jacobian in log
    logPrior <- -2 * log1p((exp(l) / 0.5)^2 / 3) + l
    b <- sum(W %*% y) / xwx
    u <- g * t(Z) %*% P %*% y
    pev <- s2 * (g * diag(J) - g^2 * t(Z) %*% P %*% Z)
    newVar <- s2 * (1 / xwx + g + 1)
    c(-criterion / 2 + logPrior, l, s2, b, newVar, u[1], pev[1, 1], u[J], pev[J, J])
  }
  m <- t(vapply(logs, at, numeric(9)))
  w <- exp(m[, 1] - max(m[, 1]))
  w <- w / sum(w)
  v <- n - 1
  mixed <- function(mean, var, p) uniroot(function(q) sum(w * pt((q - mean) / sqrt(var), v)) - p,
    range(mean) + c(-60, 60) * max(sqrt(weighted.mean(var, w))), tol = 1e-10)$root
  grid <- function(values, p) approx(cumsum(w), values, p, ties = "ordered")$y
  ps <- c(0.025, 0.1, 0.5, 0.9, 0.975)
  rbind(
    data.frame(quantity = "ratio", chance = ps, value = sapply(ps, function(p) exp(grid(m[, 2], p)))),
    data.frame(quantity = "new", chance = ps, value = sapply(ps, function(p) mixed(m[, 4], m[, 5], p))),
    data.frame(quantity = "first", chance = ps, value = sapply(ps, function(p) mixed(m[, 6], m[, 7], p))),
    data.frame(quantity = "last", chance = ps, value = sapply(ps, function(p) mixed(m[, 8], m[, 9], p)))
  )
}

out <- rbind(cbind(data = "Dyestuff", posterior(Dyestuff)), cbind(data = "Dyestuff2", posterior(Dyestuff2)))
out$value <- signif(out$value, 9)
write.csv(out, "stats/src/test/resources/exolog/stats/mixed/posterior_dyestuff.csv", row.names = FALSE, quote = FALSE)
both <- rbind(cbind(data = "Dyestuff", Dyestuff), cbind(data = "Dyestuff2", Dyestuff2))
write.csv(both, "stats/src/test/resources/exolog/stats/mixed/posterior_rows.csv", row.names = FALSE, quote = FALSE)
