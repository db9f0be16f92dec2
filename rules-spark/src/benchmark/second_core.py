"""Prints the table of second-core.sh from what Spark itself logged of its runs."""

import json
import pathlib
import statistics
import sys

SQL = "org.apache.spark.sql.execution.ui.SparkListenerSQLExecution"


def events(run):
    for file in sorted(run.rglob("events_*")):
        with file.open() as lines:
            for line in lines:
                yield json.loads(line)


def measured(run):
    """Seconds of one run: all of it, the query that decides and writes, and what its tasks took of the processors."""
    started, ended, query_of_stage, written, busy, tasks = {}, {}, {}, {}, {}, {}
    for event in events(run):
        kind = event["Event"]
        if kind == SQL + "Start":
            started[event["executionId"]] = event["time"]
        elif kind == SQL + "End":
            ended[event["executionId"]] = event["time"]
        elif kind == "SparkListenerJobStart":
            query = event["Properties"].get("spark.sql.execution.id")
            for stage in event["Stage IDs"]:
                query_of_stage[stage] = None if query is None else int(query)
        elif kind == "SparkListenerTaskEnd":
            query = query_of_stage[event["Stage ID"]]
            metrics = event["Task Metrics"]
            rows = metrics["Output Metrics"]["Records Written"]
            written[query] = written.get(query, 0) + rows
            busy[query] = busy.get(query, 0) + metrics["Executor CPU Time"]
            tasks[query] = tasks.get(query, 0) + (1 if rows else 0)
    deciding = max(written, key=written.get)
    whole = float((run / "ended").read_text()) - float((run / "began").read_text())
    job = (ended[deciding] - started[deciding]) / 1e3
    return {
        "families": written[deciding],
        "job": job,
        "start": whole - job,
        "busy": busy[deciding] / 1e9,
        "tasks": tasks[deciding],
    }


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def main(log):
    print("| families | cores | job | of it busy (all cores) | tasks | JVM, rulebook, Spark | one core / this |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for count in sorted(log.iterdir(), key=lambda folder: int(folder.name)):
        one_core = None
        for cores in sorted(count.iterdir()):
            runs = [measured(run) for run in sorted(cores.iterdir())]
            if any(run["families"] != int(count.name) for run in runs):
                sys.exit(f"{cores}: not all families were decided")
            job = median(runs, "job")
            one_core = one_core or job
            print(
                f"| {int(count.name):,} | {cores.name} | {job:.1f} s | {median(runs, 'busy'):.1f} s"
                f" | {runs[0]['tasks']} | {median(runs, 'start'):.1f} s | {one_core / job:.2f} |"
            )


main(pathlib.Path(sys.argv[1]))
