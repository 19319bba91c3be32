# Makes the golden files of exolog.stats.meta. Never needed when the tests run.
#   Rscript stats/src/test/r/meta_golden.R stats/src/test/resources/exolog/stats/meta
# The prediction interval is worked out here by t(k-2): metafor 3.8 has no pi.type = "Riley" for rma().
suppressMessages(library(metafor))
out <- commandArgs(trailingOnly = TRUE)[1]

bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
sets <- list(
  # Tuberculosis vaccine, 13 trials, log risk ratio (Colditz 1994, as metafor's dat.bcg).
  bcg = data.frame(yi = as.numeric(bcg$yi), vi = as.numeric(bcg$vi)),
  # The rest are invented numbers, each for one difficulty.
  two_apart = data.frame(yi = c(12.5, 31.0), vi = c(9.0, 16.0)),
  two_alike = data.frame(yi = c(1.10, 1.15), vi = c(0.04, 0.09)),
  three = data.frame(yi = c(14.2, 9.8, 22.4), vi = c(6.1, 10.3, 8.8)),
  homogeneous = data.frame(yi = c(0.31, 0.29, 0.33, 0.30, 0.27), vi = c(0.02, 0.05, 0.03, 0.04, 0.08)),
  heterogeneous = data.frame(yi = c(-3.1, 0.4, 8.8, 2.2, 15.0, -7.7, 4.1), vi = c(0.9, 1.4, 0.6, 2.5, 1.1, 0.7, 3.0)),
  tiny_variances = data.frame(yi = c(1.0e-4, 3.0e-4, 1.5e-4, 2.2e-4), vi = c(2e-9, 5e-9, 1e-9, 4e-9)),
  huge_variances = data.frame(yi = c(4.0e4, -1.0e4, 9.0e4, 2.5e4), vi = c(3e8, 9e8, 6e8, 1e8)),
  one_precise = data.frame(yi = c(5.0, 7.0, 2.0, 9.0), vi = c(1e-4, 4.0, 2.5, 6.0)),
  near_boundary = data.frame(yi = c(0.10, 0.55, 0.30, 0.72, 0.41), vi = c(0.05, 0.06, 0.04, 0.07, 0.05)),
  large_offset = data.frame(yi = 1e6 + c(1.2, 3.4, 2.1, 5.0), vi = c(0.5, 0.4, 0.7, 0.3))
)

# metafor's threshold is absolute, so the sets are brought to unit scale first and the results back:
# random-effects meta-analysis is equivariant under y -> s y + c, v -> s^2 v.
fit <- function(d, method, knha) {
  s <- sqrt(exp(mean(log(d$vi)))); c0 <- d$yi[1]
  r <- rma(yi = (d$yi - c0) / s, vi = d$vi / s^2, method = method, test = if (knha) "knha" else "z",
           control = list(threshold = 1e-14, maxiter = 10000))
  k <- nrow(d); b <- as.numeric(r$beta)
  half <- if (k < 3) NA else qt(0.975, k - 2) * sqrt(r$tau2 + r$se^2)
  data.frame(k = k, estimate = c0 + s * b, se = s * r$se, ciLower = c0 + s * r$ci.lb, ciUpper = c0 + s * r$ci.ub,
             piLower = c0 + s * (b - half), piUpper = c0 + s * (b + half),
             tau2 = s^2 * r$tau2, i2 = r$I2, q = r$QE, qp = r$QEp)
}

results <- NULL
studies <- NULL
for (name in names(sets)) {
  d <- sets[[name]]
  studies <- rbind(studies, data.frame(set = name, study = paste0(name, "-", seq_len(nrow(d))),
                                       yi = sprintf("%.17g", d$yi), vi = sprintf("%.17g", d$vi)))
  for (method in c("REML", "DL")) for (knha in c(FALSE, TRUE)) {
    f <- fit(d, method, knha)
    results <- rbind(results, cbind(data.frame(set = name, method = method, knha = tolower(knha)),
                                    lapply(f, function(x) if (is.na(x)) "" else sprintf("%.15g", x))))
  }
}
results$made <- paste0("R ", getRversion(), "; metafor ", packageVersion("metafor"))
write.csv(studies, file.path(out, "studies.csv"), row.names = FALSE, quote = FALSE)
write.csv(results, file.path(out, "metafor.csv"), row.names = FALSE, quote = FALSE)
