#!/usr/bin/env bash
# Draws a second with 16 clients, of one clinic and of eight. Usage: bench/draws.sh [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-java && exolog_find_java
./exolog --version >/dev/null
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
path="app/target/dist/exolog.jar:app/target/dist/lib/*"
"$JAVA_HOME/bin/javac" -d "$classes" -cp "$path" bench/src/main/java/exolog/bench/DrawBench.java
echo "$(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg) at the start"
for clinics in 1 8; do
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp "$classes:$path" exolog.bench.DrawBench 16 "$clinics" "${1:-10}" 2>/dev/null
done
