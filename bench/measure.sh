#!/usr/bin/env bash
# Measures a start, memory at rest, the patient page and the forecast command, and prints the figures.
# Usage: bench/measure.sh [RUNS]      (default 5; builds first; works in a scratch directory)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-5}
data=$(mktemp -d)
server=""
stop() {
  if [ -n "$server" ]; then kill -TERM "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=""; fi
}
trap 'stop; rm -rf "$data"' EXIT

field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" "$data/greeting" | head -n 1; }
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
now() { date +%s.%N; }
since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.2f\n", to - from }'; }

# Starts the server and waits for its first answer; sets $server, $seconds and $cpu.
start() { # further arguments of run
  local from
  from=$(now)
  rm -f "$data/greeting" # an earlier one would look like an answer
  ./exolog run --port 0 --data "$data/record" --json "$@" >"$data/greeting" 2>"$data/err" &
  server=$!
  until [ -s "$data/greeting" ]; do
    kill -0 "$server" 2>/dev/null || { cat "$data/err" >&2; exit 1; }
    sleep 0.02
  done
  curl -fsS -o /dev/null "$(field url)/health"
  seconds=$(since "$from")
  cpu=$(awk -v hz="$(getconf CLK_TCK)" '{ printf "%.2f", ($14 + $15) / hz }' "/proc/$server/stat")
}

echo "machine: $(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg) at the start, $(uname -sr)"
./exolog --version
start --demo
echo "first start of the demo: $seconds s to the first answer, $cpu s CPU"
stop
long=$(. .mvn/find-java && exolog_find_java && "$JAVA_HOME/bin/java" -cp "app/target/dist/exolog.jar:app/target/dist/lib/*" \
  bench/src/main/java/exolog/bench/LongHistory.java "$data/record" 2>"$data/err") || { cat "$data/err" >&2; exit 1; }

walls=""
cpus=""
for _ in $(seq "$runs"); do
  start
  walls="$walls $seconds"
  cpus="$cpus $cpu"
  sleep 5
  rss=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status")
  stop
done
echo "start with existing data to the first answer, launcher included: median $(tr ' ' '\n' <<<"${walls# }" | median) s wall ($walls ), $(tr ' ' '\n' <<<"${cpus# }" | median) s CPU of the JVM ($cpus )"
echo "JVM at rest: $rss MB resident"

start --demo
url=$(field url)
clinician=$(sed -n 's/.*"clinician":{"user":"\([^"]*\)","password":"\([^"]*\)".*/\1 \2/p' "$data/greeting")
jar=$data/cookies
token=$(curl -fsS -c "$jar" -b "$jar" "$url/sign-in" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -n 1)
curl -fsS -o /dev/null -c "$jar" -b "$jar" --data-urlencode "login=${clinician% *}" --data-urlencode "password=${clinician#* }" --data-urlencode "_csrf=$token" "$url/sign-in"
for _ in $(seq 60); do
  curl -fsS -o "$data/page" -b "$jar" -w '%{time_total} %{http_code} %{size_download}\n' "$url/patients/$long"
done >"$data/pages"
grep -q 'Demo patient' "$data/page" || { echo "that was not the patient's page" >&2; exit 1; }
echo "patient page with 1,000 sessions: median $(tail -n 40 "$data/pages" | awk '{ print $1 * 1000 }' | median) ms of the last 40 of 60, $(tail -n 1 "$data/pages" | cut -d ' ' -f 3) bytes"
stop

forecast=(./exolog forecast --concern androgenetic-alopecia --measure hair_density_per_cm2 --baseline 121 --sessions 6 --every 4w --product adipose-msc --horizon 26w --json)
"${forecast[@]}" >/dev/null
for _ in $(seq "$runs"); do
  from=$(now)
  rm -f "$data/greeting" # an earlier one would look like an answer
  "${forecast[@]}" >/dev/null
  since "$from"
done >"$data/forecasts"
echo "forecast command, cold: median $(median <"$data/forecasts") s wall ($(tr '\n' ' ' <"$data/forecasts"))"
echo "load at the end: $(cut -d ' ' -f 1 /proc/loadavg)"
