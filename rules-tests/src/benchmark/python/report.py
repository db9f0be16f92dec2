"""Makes the tables and the plot of docs/benchmarks.md from the results that measure.sh left in a folder."""

import datetime
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

NAMES = {
    "handWritten": "hand-written Java with reasons",
    "handWrittenReasons": "hand-written Java, the same reasons, all read",
    "lean": "lean hand-written Java (codes only)",
    "decideAll": "`decideAll`",
    "decideAllReasons": "`decideAll`, all reasons read",
    "decideAllParallel": "`decideAll`, parallel stream",
    "decide": "`decide`, one at a time",
    "plainRoad": "a session of Drools for each family",
    "evrete": "Evrete, 100 families a session (no reasons)",
    "evreteOneByOne": "Evrete, one family a session (no reasons)",
    "easyRules": "Easy Rules (no reasons)",
    "count": "`count`",
    "countColumns": "`count` of columns",
    "countParallel": "`count`, parallel stream",
    "reform": "`compare` with a reform of one rule",
    "decideOnRareDay": "another day for each family",
    "engine": "Zhardem",
    "decideAndReadAloud": "`decide`, and every sentence read in English",
}


def read(folder, name):
    file = folder / (name + ".json")
    return json.loads(file.read_text()) if file.exists() else []


def short(result):
    return result["benchmark"].rsplit(".", 1)[1]


def scores(results):
    return {short(r): r["primaryMetric"]["score"] for r in results}


def table(title, head, rows):
    print(f"\n**{title}**\n")
    print("| " + " | ".join(head) + " |")
    print("|---" + "|---:" * (len(head) - 1) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


def number(value, digits=3):
    """Three digits that mean something, and thousands apart."""
    if value == 0:
        return "0"
    rounded = float(f"{value:.{digits}g}")
    return f"{rounded:,.0f}" if abs(rounded) >= 100 else f"{rounded:g}"


def machine():
    version = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[1]
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()).group(1)
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{datetime.date.today()}; {model}, {os.cpu_count()} processors; {platform.system()} {platform.machine()}; "
          f"{version}; load at the end {load}.")


def batch(folder):
    one = scores(read(folder, "batch-1"))
    two = scores(read(folder, "batch-2"))
    if not one:
        return
    # The parallel stream is one caller on all processors: it stands in the second column, beside two callers.
    rows = []
    for name, rate in sorted(one.items(), key=lambda item: -item[1]):
        both = two.get(name)
        if name == "decideAllParallel":
            rows.append([NAMES[name], "", number(rate), "", number(rate / one["decideAll"])])
        else:
            rows.append([NAMES[name], number(rate), number(both) if both else "",
                         number(rate / one["handWritten"]), number(both / rate) if both else ""])
    table("Families a second, all facts known",
          ["", "one thread", "two threads", "one thread, against hand-written", "two threads against one"], rows)
    if "handWrittenReasons" in one:
        print("\nWhere all reasons are read, `decideAll` decides "
              f"{number(one['decideAllReasons'] / one['handWrittenReasons'])} times as many as the same written by hand.")


def partial(folder):
    rates = scores(read(folder, "partial"))
    rows = [[NAMES[name], number(rate), number(rate / rates["handWritten"])] for name, rate in rates.items()]
    if rows:
        table("Families a second, a fifth of the facts unknown, one thread", ["", "rate", "against hand-written"], rows)


def social_code(folder):
    results = read(folder, "social-code")
    known = scores(r for r in results if r["params"]["unknown"] == "0.0")
    some = scores(r for r in results if r["params"]["unknown"] == "0.02")
    rows = [["hand-written Java, no reasons" if name == "handWritten" else NAMES[name],
             number(known[name]), number(known[name] / known["handWritten"]),
             number(some[name]), number(some[name] / some["handWritten"])] for name in known]
    if rows:
        table("Families a second by `social-code`, one thread", ["", "all facts known", "against hand-written",
                                                                 "of 100 facts two unknown", "against hand-written"], rows)


def explained(folder):
    rows = []
    for result in read(folder, "explained"):
        percentiles = result["primaryMetric"]["scorePercentiles"]
        rows.append([NAMES[short(result)], "a fifth" if result.get("params", {}).get("unknown") == "0.2" else "none"]
                    + [number(percentiles[p]) for p in ("50.0", "99.0", "99.9")])
    if rows:
        table("One warm family, microseconds", ["", "unknown facts", "p50", "p99", "p99.9"], rows)


def latency(folder):
    file = folder / "latency.jsonl"
    if file.exists():
        results = [json.loads(line) for line in file.read_text().splitlines()]
        rows = [[NAMES[r["what"]], "a fifth" if r["unknown"] == "0.2" else "none"]
                + [number(r[of][p] / 1000) for of, p in
                   (("families", "p50"), ("families", "p99"), ("families", "most"), ("calls", "p50"), ("calls", "p99"))]
                for r in results]
        table("One warm family, microseconds, all reasons read: of each family the median of its calls, and all calls",
              ["", "unknown facts", "families: p50", "p99", "slowest", "calls: p50", "p99"], rows)


def cold(folder):
    rows = [[NAMES[name], number(time)] for name, time in scores(read(folder, "cold")).items()]
    if rows:
        table("Load and decide one family in a new Java machine, milliseconds, without its own start", ["", "time"], rows)


def count(folder):
    times = scores(read(folder, "count"))
    rows = [[NAMES[name], number(time), number(1e9 / time) if name != "reform" else "",
             number(times["handWritten"] / time)] for name, time in times.items()]
    if rows:
        table("A million families as objects", ["", "milliseconds", "families a second", "times as fast as hand-written"], rows)
        if "reform" in times:
            print(f"\nThe reform takes 1/{number(times['count'] / times['reform'])} of the count.")


def million(folder):
    file = folder / "million.json"
    if not file.exists():
        return
    result = json.loads(file.read_text())
    families, seconds, numpy = result["families"], result["seconds"], result["numpy"]
    seconds[f"NumPy {numpy['version']}, amounts only, columns in memory"] = numpy["deciding"]
    seconds["NumPy with reading its columns"] = numpy["deciding"] + numpy["loading"]
    measure = seconds["hand-written Java with reasons"]
    rows = [[name, number(time), number(families / time), number(measure / time)] for name, time in seconds.items()]
    table(f"{families:,} different families in one run, every answer compared",
          ["", "seconds", "families a second", "times as fast as hand-written"], rows)
    same = seconds["hand-written Java, the same reasons, all read"] / seconds["API: decideAll, all reasons read"]
    print(f"\nWhere all reasons are read, `decideAll` is {number(same)} times as fast as the same written by hand.")


def memory(folder):
    file = folder / "memory.jsonl"
    if file.exists():
        results = [json.loads(line) for line in file.read_text().splitlines()]
        table("Live heap after a collection, at most, megabytes", ["", "families", "limit (`-Xmx`)", "live heap", "seconds"],
              [[f"`{r['what']}`", f"{r['families']:,}", str(r["limitMegabytes"]), str(r["liveMegabytes"]), str(r["seconds"])]
               for r in results])


def growth(folder, plot):
    results = read(folder, "growth")
    if not results:
        return
    series = {}
    for result in results:
        (size,) = result["params"].values()
        series.setdefault(short(result), []).append((int(size), result["primaryMetric"]["score"]))
    panels = [("families", "families", "decideAll, seconds", 1e-6),
              ("children", "children in each family", "decideAll, µs a family", 1e-4),
              ("benefitsBuild", "benefits", "loading, seconds", 1e-6),
              ("benefitsOneDecision", "benefits", "a session of Drools for one family, µs", 1),
              ("benefitsBatch", "benefits", "decideAll, µs a family", 1e-3)]
    rows = []
    # The same results make the same file.
    plt.rcParams.update({"svg.hashsalt": "zhardem", "font.size": 9})
    figure, axes = plt.subplots(2, 3, figsize=(9, 5.2), layout="constrained")
    for (name, x, y, factor), axis in zip(panels, axes.flat):
        points = sorted(series[name])
        sizes, values = [size for size, _ in points], [score * factor for _, score in points]
        rows.extend([f"{y}: {size:,} {x}", number(value)] for size, value in zip(sizes, values))
        axis.plot(sizes, values, marker="o", color="#0072b2")
        if name != "children":
            axis.set_xscale("log")
            axis.set_yscale("log")
        else:
            axis.set_ylim(bottom=0)
        axis.set(xlabel=x, ylabel=y)
        axis.grid(True, which="major", color="#dddddd")
    axes.flat[-1].set_axis_off()
    figure.savefig(plot, metadata={"Date": None, "Creator": None})
    table("How the time grows", ["", "time"], rows)


def main(folder, plot):
    machine()
    batch(folder)
    partial(folder)
    social_code(folder)
    count(folder)
    million(folder)
    explained(folder)
    latency(folder)
    cold(folder)
    memory(folder)
    growth(folder, plot)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
