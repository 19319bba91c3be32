#!/usr/bin/env bash
# Traces among a million vials and ten million draws. Fills DIRECTORY the first time (some 10 GB, minutes) and
# asks again on later runs. Usage: bench/trace.sh DIRECTORY [RAW.csv] [VIALS, 125000 or more]
set -euo pipefail
directory=$(realpath -m "${1:?Give a directory with 12 GB free for the record.}")
raw=$(realpath -m "${2:-$directory/trace.csv}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-java && exolog_find_java
./exolog --version >/dev/null
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
path="app/target/dist/exolog.jar:app/target/dist/lib/*"
"$JAVA_HOME/bin/javac" -d "$classes" -cp "$path" bench/src/main/java/exolog/bench/Trace{Bench,Rows}.java
cp -r bench/src/main/resources/. "$classes"
mkdir -p "$directory"
echo "$(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg) at the start"
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g -cp "$classes:$path" exolog.bench.TraceBench "$directory" "$raw" "${3:-1000000}"
echo "load $(cut -d ' ' -f 1-3 /proc/loadavg) at the end"
