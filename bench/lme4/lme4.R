# Times lme4 on one file: Rscript lme4.R FILE FORMULA SETTING  (SETTING: default | best)
# Prints "fit WALL cpu CPU evaluations N criterion C": the call of lmer() alone, without R's start and the reading.
# best = bobyqa without the derivatives at the end, the fastest of the settings tried (docs/performance/mixed.md).
suppressPackageStartupMessages(library(lme4))
a <- commandArgs(TRUE)
d <- read.csv(a[1], stringsAsFactors = TRUE)
for (g in c("patient", "lot", "provider", "Subject", "s", "d", "dept", "service")) if (g %in% names(d)) d[[g]] <- factor(d[[g]])
control <- if (a[3] == "best") lmerControl(optimizer = "bobyqa", calc.derivs = FALSE) else lmerControl()
t <- system.time(fit <- suppressWarnings(suppressMessages(lmer(as.formula(a[2]), d, control = control))))
cat(sprintf("fit %.3f cpu %.3f evaluations %d criterion %.6f\n", t[["elapsed"]], t[["user.self"]] + t[["sys.self"]], fit@optinfo$feval, REMLcrit(fit)))
