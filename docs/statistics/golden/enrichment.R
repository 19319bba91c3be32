# Golden values of stats.enrichment. R's phyper and p.adjust; every digit that a double holds.
# Run: Rscript docs/statistics/golden/enrichment.R stats/src/test/resources/exolog/stats/enrichment
out <- commandArgs(TRUE)[1]
f <- function(x) trimws(formatC(x, digits = 17, format = "g"))

cases <- data.frame(
  universe = c(19300, 19300, 19300, 19300, 2654, 2654, 500, 10, 10, 19300, 19300, 60, 100000, 19300),
  inSet    = c(   14,    15,    10,     1,    4,    5,  40,  4, 10,    15,   300, 40,    500,    15),
  drawn    = c(  850,   850,  6000,   850,  120, 2000, 100,  5,  5,   850,  2000, 50,   5000,   850),
  overlap  = c(    6,     1,     9,     1,    2,    5,  15,  4,  5,    15,    80, 35,    100,     0))
cases$p <- with(cases, phyper(overlap - 1, inSet, universe - inSet, drawn, lower.tail = FALSE))
write.csv(transform(cases, p = f(p)), file.path(out, "phyper.csv"), row.names = FALSE, quote = FALSE)

set.seed(7)
lists <- list(c(0.01, 0.04, 0.03, 0.002, 0.9), c(0.5), c(0.2, 0.2, 0.2), runif(20)^3, c(1, 1, 1e-300))
rows <- do.call(rbind, lapply(seq_along(lists), function(i)
  data.frame(list = i, p = f(lists[[i]]), adjusted = f(p.adjust(lists[[i]], "BH")))))
write.csv(rows, file.path(out, "bh.csv"), row.names = FALSE, quote = FALSE)
cat(R.version.string, "\n")
