#!/bin/sh
# Times fresh Java machines from their start to the end of one decision, as docs/cold-start.md tells.
#
#   rules-tests/src/benchmark/cold-start.sh [RUNS]
#
# JAVA_HOME says which Java to use (17 or newer). Needs Maven and hyperfine. Prints CSV: seconds, wall clock (median, min,
# max) and processor (user, system); on a busy machine only the latter two and the minimum mean anything.
set -eu

runs=${1:-20}
root=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
if ! command -v hyperfine >/dev/null 2>&1; then
    echo "cold-start: hyperfine was not found: install it (Debian: apt-get install hyperfine)" >&2
    exit 2
fi

mvn -q -B -f "$root/pom.xml" package -DskipTests -Dmaven.javadoc.skip=true -Dmaven.source.skip=true </dev/null >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
program=$root/rules-workbench/target/zhardem.jar
tests=$root/rules-tests/target/test-classes
"$javac" -proc:none -d "$work/classes" -cp "$program:$tests" \
    "$root/rules-tests/src/benchmark/java/kz/zhardem/tests/benchmark/FirstDecision.java"
# A class-data archive takes jars only.
"$jar" cf "$work/first.jar" -C "$work/classes" . -C "$tests" kz/zhardem/tests/baseline -C "$tests" kz/zhardem/tests/Unexplained.class
cp=$work/first.jar:$program
main=kz.zhardem.tests.benchmark.FirstDecision
example=$root/examples/newborn-of-2026.json

# Whether this Java has the cache of JEP 514 (25 and newer).
cache=no
"$java" -XX:AOTCacheOutput="$work/try.aot" -version >/dev/null 2>&1 && cache=yes

archive() {
    name=$1
    shift
    "$java" -XX:ArchiveClassesAtExit="$work/$name.jsa" -Xlog:disable "$@" >/dev/null 2>&1
    [ "$cache" = no ] || "$java" -XX:AOTCacheOutput="$work/$name.aot" -Xlog:disable "$@" >/dev/null 2>&1
}

time_one() {
    label=$1
    shift
    hyperfine -N -w 2 -r "$runs" --style none --export-csv "$work/one.csv" -n "$label" "$*" >/dev/null 2>&1
    tail -n 1 "$work/one.csv" | awk -F, '{ printf "%s,%.2f,%.2f,%.2f,%.2f,%.2f\n", $1, $4, $7, $8, $5, $6 }'
}

all() {
    name=$1
    shift
    archive "$name" "$@"
    quick=-XX:TieredStopAtLevel=1
    time_one "$name: nothing" "$java" "$@"
    time_one "$name: quick compiler" "$java" $quick "$@"
    time_one "$name: archive" "$java" -XX:SharedArchiveFile="$work/$name.jsa" "$@"
    time_one "$name: archive and quick compiler" "$java" -XX:SharedArchiveFile="$work/$name.jsa" $quick "$@"
    [ "$cache" = no ] ||
        time_one "$name: AOT cache and quick compiler" "$java" -XX:AOTCache="$work/$name.aot" $quick "$@"
}

"$java" -version 2>&1 | head -n 1
echo "case,median,min,max,user,system"
time_one "java -version" "$java" -version
time_one "hand-written" "$java" -cp "$cp" "$main" hand-written
all social-code -cp "$cp" "$main" social-code
all family-benefits-2006 -cp "$cp" "$main" family-benefits-2006
all zhardem-decide -jar "$program" decide "$example"
