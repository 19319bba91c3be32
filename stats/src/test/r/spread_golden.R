# Makes the golden file of SpreadConversion. Never needed when the tests run.
#   Rscript stats/src/test/r/spread_golden.R stats/src/test/resources/exolog/stats/meta
# Where it can, it starts from data: an SD is known, R's own t.test prints the CI, t or p, and the conversion must find the SD again.
out <- commandArgs(trailingOnly = TRUE)[1]
x <- c(12.1, 15.4, 9.8, 21.0, 14.3, 17.7, 11.2, 13.9, 18.5)
a <- c(10.2, 12.8, 9.4, 15.1, 13.3, 8.7, 11.6); b <- c(7.1, 9.0, 6.2, 8.8, 10.4, 5.9, 7.7, 8.3)
one <- t.test(x); ci90 <- t.test(x, conf.level = 0.90); two <- t.test(a, b, var.equal = TRUE)
sp <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
row <- function(what, value, ...) data.frame(what = what, a = "", b = "", c = "", d = "", value = sprintf("%.15g", value), stringsAsFactors = FALSE) |>
  (\(r) { v <- sprintf("%.17g", c(...)); r[1, c("a", "b", "c", "d")[seq_along(v)]] <- v; r })()
n <- length(x)
rows <- rbind(
  row("fromStandardError", sd(x), sd(x) / sqrt(n), n),
  row("fromConfidenceInterval", sd(x), one$conf.int[1], one$conf.int[2], 0.95, n),
  row("fromConfidenceInterval", sd(x), ci90$conf.int[1], ci90$conf.int[2], 0.90, n),
  row("fromTStatistic", sd(x), mean(x), one$statistic, n),
  row("fromExactP", sd(x), mean(x), one$p.value, n),
  row("fromPBound", sqrt(24) * 5.5 / qt(1 - 0.001 / 2, 23), 5.5, 0.001, 24),
  row("differenceFromExactP", sp * sqrt(1 / length(a) + 1 / length(b)), mean(a) - mean(b), two$p.value, length(a), length(b)),
  row("differenceFromPBound", 3.2 / qt(1 - 0.05 / 2, 38), -3.2, 0.05, 20, 20),
  row("ofChange", sqrt(4.1^2 + 5.3^2 - 2 * 0.7 * 4.1 * 5.3), 4.1, 5.3, 0.7),
  row("fromQuartiles", (18.5 - 11.2) / (2 * qnorm((0.75 * 31 - 0.125) / (31 + 0.25))), 11.2, 18.5, 31),
  row("fromIqrWidth", 7.3 / (2 * qnorm((0.75 * 31 - 0.125) / (31 + 0.25))), 7.3, 31),
  row("fromIqrWidthLargeSample", 7.3 / 1.35, 7.3)
)
rows$made <- paste0("R ", getRversion())
write.csv(rows, file.path(out, "spreads.csv"), row.names = FALSE, quote = FALSE)
