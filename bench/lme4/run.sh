#!/usr/bin/env bash
# Exolog's mixed models beside lme4 in one run on one machine; prints every figure and the ratios.
# Usage: bench/lme4/run.sh [--quick] [FOLDER]
#   --quick  without lme4's default setting and without its correlated slopes at 1 M rows (some 5 minutes instead of 20)
#   FOLDER   keeps data and results (1 GB); default: a scratch folder that is removed
# Needs R with lme4 and GNU time; builds the program first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
quick=""
if [ "${1:-}" = --quick ]; then quick=yes; shift; fi
if [ $# -gt 0 ]; then work=$1; mkdir -p "$work"; else work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; fi
. .mvn/find-java && exolog_find_java

fixed=years,dose,age,female,severity,adherence,concomitant
random=patient,lot,provider
formula="y ~ years + dose + age + female + severity + adherence + concomitant + (1 | patient) + (1 | lot) + (1 | provider)"
slopes="${formula/(1 | patient)/(1 + years | patient)}"
rows=(S 10187 M 100008 L 998836 XL 10000184)
results=$work/results.txt
: >"$results"

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
keep() { # what, size, rows, seconds: one line of the results
  echo "$1 $2 $3 $4" | tee -a "$results"
}
value() { awk -v what="$1" -v size="$2" '$1 == what && $2 == size { print $4 }' "$results"; }

# Whole process: JVM start, reading, fit, answer. Median of several.
whole() { # what, size, rows, times, arguments of stats mixed
  local what=$1 size=$2 count=$3 times=$4 i
  shift 4
  : >"$work/times"
  for i in $(seq "$times"); do
    /usr/bin/time -f "%e %U %S %M" -a -o "$work/times" ./exolog stats mixed --data "$work/$size.csv" "$@" --json >"$work/$what-$size.json" 2>"$work/err" || { cat "$work/err" >&2; return 1; }
  done
  keep "$what" "$size" "$count" "$(cut -d ' ' -f 1 "$work/times" | median)"
  echo "    wall, user and system seconds, peak kB of each run: $(paste -s -d ';' "$work/times")"
  sed -n 's/.*\("criterion" *: *[^,}]*\).*/    \1/p' "$work/$what-$size.json" | head -n 1
}

# In one process, as a server: the sums and the fit, without reading. Median of the later half of the runs.
warm() { # what, size, rows, times, effort, outcome, fixed, random, slopes, [flags]
  local what=$1 size=$2 count=$3 times=$4 effort=$5 answer
  answer=$("$JAVA_HOME/bin/java" ${10:---add-modules=jdk.incubator.vector} -XX:+UseParallelGC -Xmx1500m -cp "$classes" exolog.bench.WarmFit "$work/$size.csv" "$6" "$7" "$8" "$9" "$effort" "$times" 2>/dev/null)
  keep "$what" "$size" "$count" "$(sed 's/.*both \([0-9.]*\).*/\1/' <<<"$answer")"
  echo "    $answer"
}

lme4() { # what, size, rows, formula, setting
  local answer
  answer=$(Rscript bench/lme4/lme4.R "$work/$2.csv" "$4" "$5")
  keep "$1" "$2" "$3" "$(sed 's/fit \([0-9.]*\).*/\1/' <<<"$answer")"
  echo "    $answer"
}

echo "machine: $(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d ' ' -f 1 /proc/loadavg) at the start, $(uname -sr), $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 2p)"
./exolog --version
classes=bench/target/classes:testkit/target/classes:$(ls app/target/dist/lib/*.jar | paste -s -d :):app/target/dist/exolog.jar
mkdir -p bench/target/classes
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d bench/target/classes -cp "$classes" bench/src/main/java/exolog/bench/WarmFit.java
Rscript bench/lme4/data.R "$work"
for ((i = 0; i < ${#rows[@]}; i += 2)); do
  file=$work/${rows[i]}.csv
  [ -s "$file" ] || "$JAVA_HOME/bin/java" -cp testkit/target/classes bench/src/main/java/exolog/bench/RegistryCsv.java "${rows[i + 1]}" "$file" 2026
done
[ -s "$work/slopes.csv" ] || "$JAVA_HOME/bin/java" -cp testkit/target/classes bench/src/main/java/exolog/bench/RegistryCsv.java 998836 "$work/slopes.csv" 2026 2

./exolog stats mixed --data "$work/sleepstudy.csv" --outcome Reaction --random Subject >/dev/null 2>&1 # makes the cache of prepared classes
model=(--outcome y --fixed "$fixed" --random "$random")
whole whole-default S 10187 7 "${model[@]}"
whole whole-default M 100008 5 "${model[@]}"
whole whole-default L 998836 5 "${model[@]}"
whole whole-approximate L 998836 5 "${model[@]}" --approximate
whole whole-exact S 10187 3 "${model[@]}" --exact
whole whole-exact M 100008 3 "${model[@]}" --exact
whole whole-exact L 998836 3 "${model[@]}" --exact
whole whole-default XL 10000184 1 "${model[@]}"
whole whole-slopes slopes 998836 1 "${model[@]}" --slope patient:years
warm warm-default S 10187 40 AUTO y "$fixed" "$random" -
warm warm-default M 100008 20 AUTO y "$fixed" "$random" -
warm warm-default L 998836 9 AUTO y "$fixed" "$random" -
warm warm-exact L 998836 7 EXACT y "$fixed" "$random" -
warm warm-exact-plain-loops L 998836 5 EXACT y "$fixed" "$random" - -Dplain
warm warm-exact-one-thread L 998836 5 EXACT y "$fixed" "$random" - "--add-modules=jdk.incubator.vector -XX:ActiveProcessorCount=1"
warm warm-slopes slopes 998836 5 EXACT y "$fixed" "$random" patient:years
warm warm-exact sleepstudy 180 400 EXACT Reaction Days Subject Subject:Days
warm warm-exact InstEval 73421 9 EXACT y service s,d,dept -

lme4 lme4-best S 10187 "$formula" best
lme4 lme4-best M 100008 "$formula" best
lme4 lme4-best L 998836 "$formula" best
lme4 lme4-best sleepstudy 180 "Reaction ~ Days + (1 + Days | Subject)" best
lme4 lme4-best InstEval 73421 "y ~ service + (1 | s) + (1 | d) + (1 | dept)" best
if [ -z "$quick" ]; then
  lme4 lme4-default L 998836 "$formula" default
  lme4 lme4-best slopes 998836 "$slopes" best
fi

echo
echo "How many times faster than lme4's best setting (lmer() alone, without R's start and reading):"
ratio() { # what, size
  awk -v ours="$(value "$1" "$2")" -v theirs="$(value lme4-best "$2")" -v what="$1" -v size="$2" 'BEGIN { if (ours > 0 && theirs > 0) printf "  %-24s %-10s %8.1f\n", what, size, theirs / ours }'
}
for size in S M L; do for what in whole-default whole-exact warm-default; do ratio "$what" "$size"; done; done
ratio whole-approximate L
ratio warm-exact L
ratio warm-exact-plain-loops L
ratio warm-exact-one-thread L
ratio warm-exact sleepstudy
ratio warm-exact InstEval
ratio whole-slopes slopes
ratio warm-slopes slopes
awk '{ print $1, $3, $4 }' "$results" >"$work/times.txt"
awk -f bench/lme4/plot.awk "$work/times.txt" >"$work/mixed.svg"
echo "plot: $work/mixed.svg"
