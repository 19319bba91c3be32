#!/usr/bin/env bash
# Coverage of intervals on synthetic registries whose truth is known (docs/statistics/calibration.md).
# Usage: bench/calibration.sh DESIGN TRUTH REPLICATIONS FILE      counts of every replication go to FILE
#          DESIGN 2000-50-40 | 150-6-6 | 60-4-4 (patients-lots-providers)
#          TRUTH  main | at-random | informative | heavy-tails | quick-signal | LOT_SD-PROVIDER_SD
#        bench/calibration.sh misspecification REPLICATIONS NEWCOMERS [young]
# One thread, at low priority; builds first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-java && exolog_find_java
./exolog --version >&2 # builds what is missing
study=Calibration
if [ "$1" = misspecification ]; then study=Misspecification; shift; fi
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
path="app/target/dist/exolog.jar:app/target/dist/lib/*"
"$JAVA_HOME/bin/javac" -cp "$path" -d "$classes" bench/src/main/java/exolog/bench/{CourseRows,Coverage,Calibration,Misspecification}.java
nice -n 15 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:ActiveProcessorCount=1 -cp "$classes:$path" "exolog.bench.$study" "$@"
