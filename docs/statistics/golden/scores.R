# Makes calibration.csv and reliability.csv of exolog.stats.score. Never needed when the tests run.
#   Rscript docs/statistics/golden/scores.R stats/src/test/resources/exolog/stats/score
# Written with R 4.2.2 (binom.test, chisq.test, isoreg of package stats).
out <- commandArgs(trailingOnly = TRUE)[1]
made <- paste0("R ", getRversion())
rows <- NULL
for (s in list(c(0, 7, 0.5), c(7, 7, 0.5), c(41, 50, 0.8), c(44, 50, 0.95), c(930, 1000, 0.95), c(3, 12, 0.8))) {
  t <- binom.test(s[1], s[2], s[3])
  rows <- rbind(rows, data.frame(what = "coverage", inside = s[1], n = s[2], level = s[3], lower = t$conf.int[1], upper = t$conf.int[2], p = t$p.value))
}
counts <- c(18, 9, 12, 7, 11, 8, 6, 9, 10, 20)
t <- chisq.test(counts)
rows <- rbind(rows, data.frame(what = "pit", inside = NA, n = sum(counts), level = NA, lower = t$statistic, upper = t$parameter, p = t$p.value))
write.csv(cbind(format(rows, digits = 15, trim = TRUE), made = made), file.path(out, "calibration.csv"), row.names = FALSE, quote = FALSE, na = "")

# Chances given to twelve in steps, and what happened; the CORP fit is isoreg on rows sorted by
# chance, ties pooled first by giving each its group's mean and weight (rows of one chance are averaged).
set.seed(7)
chance <- round(runif(300), 1); happened <- as.numeric(runif(300) < plogis(0.6 * qlogis(pmin(pmax(chance, .02), .98)) - 0.2))
g <- aggregate(happened ~ chance, FUN = sum); g$n <- as.numeric(table(chance))
# Weighted isotonic fit by the max-min formula (Robertson, Wright and Dykstra 1988, theorem 1.4.4): not the algorithm under test.
fit <- sapply(seq_len(nrow(g)), function(i) max(sapply(1:i, function(a) min(sapply(i:nrow(g), function(b) sum(g$happened[a:b]) / sum(g$n[a:b]))))))
g$fit <- fit
brier <- function(said) sum(g$happened * (1 - said)^2 + (g$n - g$happened) * said^2) / sum(g$n)
rate <- mean(happened)
g$mcb <- brier(g$chance) - brier(fit); g$dsc <- rate * (1 - rate) - brier(fit); g$brier <- mean((chance - happened)^2)
write.csv(cbind(format(g, digits = 15, trim = TRUE), made = made), file.path(out, "reliability.csv"), row.names = FALSE, quote = FALSE)
