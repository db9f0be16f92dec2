#!/bin/sh
# Measures everything that docs/benchmarks.md shows, prints its tables and draws its plot. Takes about an hour; "quick" as an
# argument only shows within minutes that all of it runs, and names of parts (batch-1, batch-2, partial, social-code, explained,
# latency, cold, growth, count, million, memory) measure only these and keep the other results. Needs Debian's python3-numpy and python3-matplotlib.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd)
mvn -q -B -ntp -f "$root/pom.xml" package -P benchmark -DskipTests -Dmaven.javadoc.skip -Dmaven.source.skip \
    -Dbenchmark.main=kz.zhardem.tests.benchmark.Everything -Djmh="$*" >&2
/usr/bin/python3 "$root/rules-tests/src/benchmark/python/report.py" "$root/rules-tests/target/benchmark" "$root/docs/benchmarks.svg"
