#!/bin/sh
# Times fresh Java machines from their start to the end of one decision, as docs/cold-start.md shows.
#
#   rules-tests/src/benchmark/cold-start.sh [RUNS]
#
# JAVA_HOME says which Java to use (17 or newer). Needs Maven and python3. On a busy machine only the processor times mean anything.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
program=$root/rules-workbench/target/zhardem.jar
example=$root/examples/newborn-of-2026.json
decision=kz.zhardem.tests.benchmark.FirstDecision

# Builds the program, and what the command learns.
"$root/zhardem" decide "$example" >/dev/null
mvn -q -B -ntp -f "$root/pom.xml" test-compile -pl rules-tests -am -Dspotless.check.skip=true </dev/null >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
tests=$root/rules-tests/target/test-classes
# An archive of classes takes jars only.
"$jar" --create --file "$work/first.jar" -C "$tests" .
cp=$work/first.jar:$program
for rulebook in social-code family-benefits-2006; do
    "$java" -jar "$program" export "$rulebook" "$work/$rulebook" >/dev/null
done
quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'

# Java 25 and newer have the cache of JEP 514.
caches=jsa
"$java" -XX:AOTCacheOutput="$work/try.aot" -version >/dev/null 2>&1 && caches='jsa aot'
for rulebook in social-code family-benefits-2006; do
    for kind in $caches; do
        option=-XX:ArchiveClassesAtExit
        [ "$kind" = jsa ] || option=-XX:AOTCacheOutput
        "$java" -XX:+UseSerialGC "$option=$work/$rulebook.$kind" -Xlog:disable -cp "$cp" "$decision" "$rulebook" >/dev/null 2>&1
    done
done

"$java" -version 2>&1 | head -n 1
{
    printf 'java -version\t%s\n' "$java -version"
    printf 'the law of 2006 by hand in Java\t%s\n' "$java -cp $cp $decision hand-written"
    for rulebook in social-code family-benefits-2006; do
        printf '%s, a folder, no options\t%s\n' "$rulebook" "$java -cp $cp $decision $rulebook $work/$rulebook"
        printf '%s, no options\t%s\n' "$rulebook" "$java -cp $cp $decision $rulebook"
        printf '%s, options for short runs\t%s\n' "$rulebook" "$java $quick -cp $cp $decision $rulebook"
        printf '%s, these and an archive of classes\t%s\n' "$rulebook" \
            "$java $quick -XX:SharedArchiveFile=$work/$rulebook.jsa -cp $cp $decision $rulebook"
        case $caches in
        *aot)
            printf '%s, these and the cache of JEP 514\t%s\n' "$rulebook" \
                "$java $quick -XX:AOTCache=$work/$rulebook.aot -cp $cp $decision $rulebook"
            ;;
        esac
    done
    printf 'zhardem decide\t%s\n' "$root/zhardem decide $example"
} | python3 "$root/rules-tests/src/benchmark/python/times.py" "${1:-20}"
