"""Times whole processes, in turn so that what else the machine does falls on all of them alike.

Standard input has one case a line: its name, a tab, its command. Prints Markdown: wall clock (least, median) and processor time (least)
of each, in seconds.
"""

import resource
import shlex
import statistics
import subprocess
import sys
import time


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command):
    before, begun = used(), time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun, used() - before


cases = [line.rstrip("\n").split("\t") for line in sys.stdin]
times = {name: [] for name, _ in cases}
for _ in range(int(sys.argv[1])):
    for name, command in cases:
        times[name].append(run(shlex.split(command)))
print("| | least | median | processor |\n|---|---|---|---|")
for name, _ in cases:
    wall, processor = zip(*times[name])
    print(f"| {name} | {min(wall):.2f} | {statistics.median(wall):.2f} | {min(processor):.2f} |")
