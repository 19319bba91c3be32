#!/usr/bin/env bash
# Page and save of a session among 10,000 patients with 100,000 sessions and 1,200,000 points, over HTTP, one
# request after the other. Works in a scratch directory. Usage: bench/session.sh [RAW.csv]
set -euo pipefail
raw=$(realpath -m "${1:-session.csv}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-java && exolog_find_java
./exolog --version
data=$(mktemp -d)
server=""
stop() {
  if [ -n "$server" ]; then kill -TERM "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$data"
}
trap stop EXIT
path="app/target/dist/exolog.jar:app/target/dist/lib/*"
"$JAVA_HOME/bin/javac" -d "$data/classes" -cp "$path" bench/src/main/java/exolog/bench/Session{History,Load}.java
"$JAVA_HOME/bin/java" -cp "$data/classes:$path" exolog.bench.SessionHistory "$data/record" "$data/told" 2>"$data/err" || { cat "$data/err" >&2; exit 1; }
echo "$(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg) at the start, $(uname -sr)"
./exolog run --port 0 --data "$data/record" --json >"$data/greeting" 2>"$data/err" &
server=$!
until [ -s "$data/greeting" ]; do
  kill -0 "$server" 2>/dev/null || { cat "$data/err" >&2; exit 1; }
  sleep 0.1
done
url=$(sed -n 's/.*"url":"\([^"]*\)".*/\1/p' "$data/greeting")
"$JAVA_HOME/bin/java" -cp "$data/classes:$path" exolog.bench.SessionLoad "${url%/}" "$data/told" "$raw"
echo "load $(cut -d ' ' -f 1-3 /proc/loadavg) at the end"
