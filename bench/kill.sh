#!/usr/bin/env bash
# Kills the server hard while draws go on, so many times (default 50), and adds the record up again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./mvnw -B -ntp -pl app -am test -Dspotless.check.skip=true -Dtest='KilledWhileDrawingTest' \
  -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.jvm.args="-Dexolog.kills=${1:-50}" | grep -E "kills,|Tests run:|ERROR"
