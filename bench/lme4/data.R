# Writes lme4's own data as CSV: Rscript data.R FOLDER
suppressPackageStartupMessages(library(lme4))
folder <- commandArgs(TRUE)[1]
write.csv(sleepstudy, file.path(folder, "sleepstudy.csv"), row.names = FALSE)
write.csv(InstEval, file.path(folder, "InstEval.csv"), row.names = FALSE)
cat(sprintf("R %s, lme4 %s, Matrix %s\n", getRversion(), packageVersion("lme4"), packageVersion("Matrix")))
