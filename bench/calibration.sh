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
./mvnw -q -B -pl bench -am -Dmaven.test.skip=true -Dspotless.check.skip=true package
study=Calibration
if [ "$1" = misspecification ]; then study=Misspecification; shift; fi
exec nice -n 15 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:ActiveProcessorCount=1 \
  -cp "bench/target/classes:stats/target/classes:testkit/target/classes:app/target/dist/lib/*" \
  "exolog.bench.$study" "$@"
