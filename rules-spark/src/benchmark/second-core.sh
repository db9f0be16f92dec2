#!/bin/sh
# How much sooner DecideJob is done with a second core. Makes families up, writes them as one Parquet file, decides that file with
# --master local[1] and local[2] in turn, checks that the answers are the same, and prints a table. Arguments are numbers of families
# (300000 1000000 when there are none); RUNS is how often each is run (3). Needs two processors with nothing else to do, 8 GB of
# memory, Maven and /usr/bin/python3, and takes some minutes for each run of a million families; spark-submit is not needed, its main class is among the jars that the tests run with.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd)
work=$root/rules-spark/target/second-core
runs=${RUNS:-3}
[ $# -gt 0 ] || set -- 300000 1000000

mkdir -p "$work"
rm -rf "$work/log"
mvn -q -B -ntp -f "$root/pom.xml" test-compile dependency:build-classpath -pl rules-spark -am \
    -Dmdep.outputFile=target/classpath -Dspotless.check.skip >&2

# What spark-submit opens of the JDK is in the pom, for the tests.
submit() {
    # shellcheck disable=SC2046
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xms4g -Xmx4g -XX:+IgnoreUnrecognizedVMOptions \
        $(sed -n 's/^ *\(--add-opens=.*\)/\1/p' "$root/rules-spark/pom.xml") \
        -cp "$root/rules-spark/target/test-classes:$root/rules-spark/target/classes:$(cat "$root/rules-spark/target/classpath")" \
        org.apache.spark.deploy.SparkSubmit --conf spark.ui.enabled=false --conf spark.driver.host=localhost "$@"
}

for count in "$@"; do
    families=$work/families-$count
    if [ ! -f "$families/_SUCCESS" ]; then
        rm -rf "$families"
        "$root/zhardem" population --generate "$count" --seed 7 --rulebook social-code --date 2026-09-15 \
            --families "$work/cases.jsonl" >&2
        submit --master 'local[2]' --class kz.zhardem.spark.ParquetOfCases spark-internal "$work/cases.jsonl" "$families" >&2
        rm "$work/cases.jsonl"
    fi
    run=0
    while [ $run -lt "$runs" ]; do
        run=$((run + 1))
        for cores in 1 2; do
            answers=$work/answers-$cores
            log=$work/log/$count/$cores/$run
            rm -rf "$answers"
            mkdir -p "$log"
            date +%s.%N >"$log/began"
            submit --master "local[$cores]" --class kz.zhardem.spark.DecideJob \
                --conf spark.eventLog.enabled=true --conf spark.eventLog.compress=false --conf "spark.eventLog.dir=file:$log" \
                spark-internal "$families" "$answers" --rulebook social-code --date 2026-09-15 >&2
            date +%s.%N >"$log/ended"
        done
    done
    submit --master 'local[2]' --class kz.zhardem.spark.CompareAnswers spark-internal "$work/answers-1" "$work/answers-2" >&2
done
/usr/bin/python3 "$root/rules-spark/src/benchmark/second_core.py" "$work/log"
