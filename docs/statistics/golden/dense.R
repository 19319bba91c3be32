# Golden values that lme4's formula cannot ask for, from dense matrices in R: multiple membership, slope-only terms
# (lme4's devfun on a hand-made Zt), and a Gaussian prior on a fixed effect. Run from the repository's root:
#   Rscript docs/statistics/golden/dense.R
suppressMessages(library(lme4))
options(digits = 17)
out <- "stats/src/test/resources/exolog/stats/mixed"
made <- sprintf("%s, lme4 %s, dense matrices", R.version.string, packageVersion("lme4"))
set.seed(7)
np <- 60; per <- 5; n <- np * per
patient <- rep(seq_len(np), each = per)
# Each visit's exposure is shared by up to three sessions, each with its own lot and provider.
lots <- 8; hands <- 5
share <- matrix(runif(3 * n, 0, .5), n); share[runif(3 * n) < .3] <- 0
lot <- matrix(sample(lots, 3 * n, TRUE), n); hand <- matrix(sample(hands, 3 * n, TRUE), n)
exposure <- rowSums(share)
Zl <- matrix(0, n, lots); Zh <- matrix(0, n, hands)
for (j in 1:3) for (r in 1:n) { Zl[r, lot[r, j]] <- Zl[r, lot[r, j]] + share[r, j]; Zh[r, hand[r, j]] <- Zh[r, hand[r, j]] + share[r, j] }
y <- 10 + 3 * exposure + rnorm(np)[patient] + rnorm(np, 0, .8)[patient] * exposure + Zl %*% rnorm(lots, 0, 1.5) + Zh %*% rnorm(hands, 0, 1) + rnorm(n, 0, .5)
d <- data.frame(y = round(as.numeric(y), 3), patient = sprintf("P%02d", patient))
for (j in 1:3) { d[[paste0("share", j)]] <- round(share[, j], 4); d[[paste0("lot", j)]] <- sprintf("L%d", lot[, j]); d[[paste0("hand", j)]] <- sprintf("H%d", hand[, j]) }
write.csv(d, file.path(out, "membership.csv"), row.names = FALSE, quote = FALSE)

share <- as.matrix(d[paste0("share", 1:3)]); exposure <- rowSums(share)
Zl[] <- 0; Zh[] <- 0
for (j in 1:3) for (r in 1:n) { Zl[r, lot[r, j]] <- Zl[r, lot[r, j]] + share[r, j]; Zh[r, hand[r, j]] <- Zh[r, hand[r, j]] + share[r, j] }
X <- cbind(1, exposure); Zp <- model.matrix(~ 0 + factor(d$patient)); y <- d$y
p <- ncol(X)

# -2 log restricted likelihood with V = s2 H, dense; prior: beta ~ N(m, 1/K0) in the directions of K0.
crit <- function(par, what = "criterion", K0 = matrix(0, p, p), m0 = rep(0, p), logK = 0, rank = 0, reml = TRUE) {
  s2 <- exp(par[6]); L <- matrix(c(par[1], par[2], 0, par[3]), 2)
  Phi <- L %*% t(L)
  V <- s2 * (diag(n) + Phi[1, 1] * tcrossprod(Zp) + Phi[1, 2] * (tcrossprod(Zp) * (outer(exposure, rep(1, n)) + outer(rep(1, n), exposure))) +
    Phi[2, 2] * tcrossprod(Zp) * outer(exposure, exposure) + par[4]^2 * tcrossprod(Zl) + par[5]^2 * tcrossprod(Zh))
  R <- chol(V); Wx <- backsolve(R, X, transpose = TRUE); Wy <- backsolve(R, y, transpose = TRUE)
  A <- crossprod(Wx) + K0; b <- solve(A, crossprod(Wx, Wy) + K0 %*% m0)
  quad <- sum((Wy - Wx %*% b)^2) + sum((b - m0) * (K0 %*% (b - m0)))
  if (what == "beta") return(list(b = b, se = sqrt(diag(solve(A)))))
  n_pi <- if (reml) n - p + rank else n
  as.numeric(n_pi * log(2 * pi) + 2 * sum(log(diag(R))) + (if (reml) as.numeric(determinant(A)$modulus) - logK else 0) + quad)
}
best <- function(...) {
  par <- c(1, 0, 1, 1, 1, log(.5))
  for (i in 1:2) par <- optim(par, crit, ..., method = "BFGS", control = list(reltol = 1e-15, maxit = 500, ndeps = rep(1e-5, 6)))$par
  for (i in 1:1) par <- optim(par, crit, ..., method = "Nelder-Mead", control = list(reltol = 1e-15, maxit = 800))$par
  par
}
rows <- NULL
write_fit <- function(model, par, ...) {
  s2 <- exp(par[6]); L <- matrix(c(par[1], par[2], 0, par[3]), 2); S <- s2 * L %*% t(L); f <- crit(par, "beta", ...)
  add <- function(kind, value, se = NA) rows <<- rbind(rows, data.frame(model, kind, value = sprintf("%.17g", value), se = ifelse(is.na(se), "", sprintf("%.17g", se)), made))
  add("criterion", crit(par, ...)); add("residual", s2)
  add("patient", S[1, 1]); add("patient exposure", S[2, 2]); add("patient corr", S[1, 2] / sqrt(S[1, 1] * S[2, 2]))
  add("lot", s2 * par[4]^2); add("hand", s2 * par[5]^2)
  add("(Intercept)", f$b[1], f$se[1]); add("exposure", f$b[2], f$se[2])
}
par <- best(); write_fit("membership", par)
K0 <- diag(c(0, 1 / .3^2)); prior <- list(K0 = K0, m0 = c(0, 2), logK = log(1 / .3^2), rank = 1)
par <- do.call(best, prior); do.call(write_fit, c(list("membership-prior", par), prior))
write.csv(rows, file.path(out, "dense.csv"), row.names = FALSE)
