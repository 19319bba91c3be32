# Makes leaveOneOutStudies.csv and leaveOneOut.csv of exolog.stats.meta. Never needed when the tests run.
#   Rscript docs/statistics/golden/leave_one_out.R stats/src/test/resources/exolog/stats/meta
# Written with R 4.2.2, metafor 3.8-1 (its own data sets), threshold tightened: its default of 1e-5 is
# no reference at 1e-8. The prediction interval is worked out by t(k-2): 3.8 has no pi.type = "Riley".
suppressMessages(library(metafor))
out <- commandArgs(trailingOnly = TRUE)[1]
sets <- list(
  bcg = escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg),
  raudenbush1985 = dat.raudenbush1985,
  hackshaw1998 = dat.hackshaw1998,
  normand1999 = escalc(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i, data = dat.normand1999))
studies <- NULL; rows <- NULL
for (name in names(sets)) {
  d <- sets[[name]]; yi <- as.numeric(d$yi); vi <- as.numeric(d$vi)
  studies <- rbind(studies, data.frame(set = name, study = seq_along(yi), yi = sprintf("%.17g", yi), vi = sprintf("%.17g", vi)))
  for (method in c("REML", "DL")) for (knha in c(FALSE, TRUE)) for (left in 0:length(yi)) {
    keep <- setdiff(seq_along(yi), left)
    r <- rma(yi[keep], vi[keep], method = method, test = if (knha) "knha" else "z", control = list(threshold = 1e-12, maxiter = 10000))
    reach <- qt(0.975, r$k - 2) * sqrt(r$tau2 + r$se^2)
    rows <- rbind(rows, data.frame(set = name, method = method, knha = tolower(knha), left = left,
      t(sapply(c(estimate = as.numeric(r$beta), se = r$se, ciLower = r$ci.lb, ciUpper = r$ci.ub, piLower = as.numeric(r$beta) - reach, piUpper = as.numeric(r$beta) + reach, tau2 = r$tau2, i2 = r$I2, q = r$QE, qp = r$QEp), sprintf, fmt = "%.12g"))))
  }
}
write.csv(studies, file.path(out, "leaveOneOutStudies.csv"), row.names = FALSE, quote = FALSE)
write.csv(cbind(rows, made = paste0("R ", getRversion(), " metafor ", packageVersion("metafor"))), file.path(out, "leaveOneOut.csv"), row.names = FALSE, quote = FALSE)
