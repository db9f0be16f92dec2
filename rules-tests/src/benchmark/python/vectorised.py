"""The money of family-benefits-2006 for many families at once, with NumPy, as a microsimulation model would do it.

It gives amounts only: no reasons, no statuses, no unknown facts. Reads the columns that MillionFamilies wrote into a folder,
compares what is due to each family with what was written beside it, and prints how long the reckoning took.
"""

import json
import statistics
import sys
import time
from pathlib import Path

import numpy as np

DATE = 20060915
INDEX = 1030  # tenge; a per cent of it is as many tiyn
ROUNDS = 7


def load(folder):
    numbers = {"family.income", "family.members", "child.family", "child.born", "child.birthOrder",
               "due.oneTime", "due.monthly"}
    columns = {}
    for file in Path(folder).iterdir():
        if file.name != "families.jsonl":
            column = np.fromfile(file, dtype=">i8")
            columns[file.name] = column.astype(np.int64 if file.name in numbers else np.bool_)
    return columns


def birth_orders(c, infant):
    """The given order, or the place among the siblings by birth; only infants need it."""
    order = c["child.birthOrder"]
    asked = np.zeros(len(c["family.income"]), dtype=np.bool_)
    asked[c["child.family"][infant & (order == 0)]] = True
    some = np.flatnonzero(asked[c["child.family"]])
    family = c["child.family"][some]
    by_birth = np.lexsort((some, c["child.born"][some], family))
    # Where each family begins among the sorted ones, so that a place in all becomes a place in the family.
    first = np.searchsorted(family, family)
    place = np.empty(len(some), dtype=np.int64)
    place[by_birth] = np.arange(len(some)) - first[by_birth] + 1
    derived = order.copy()
    derived[some] = np.where(order[some] == 0, place, order[some])
    return derived


def per_family(c, amounts):
    """Sums of whole numbers, so that they are exact. Children stand in the order of their families."""
    until = np.concatenate(([0], np.cumsum(amounts)))
    ends = np.searchsorted(c["child.family"], np.arange(len(c["family.income"])), side="right")
    return until[ends] - until[np.concatenate(([0], ends[:-1]))]


def decide(c):
    family = c["child.family"]
    age = (DATE - c["child.born"]) // 10_000
    infant = age < 1
    small = age < 3
    minor = age < 18
    low_income = c["family.income"] <= 2 * INDEX * 100 * c["family.members"]
    father_ok = ~c["father.present"] | c["father.working"] | ~c["father.ableToWork"]
    touched_by_hiv = c["mother.hiv"] | c["father.hiv"]

    percent = np.where(minor & (low_income & father_ok)[family], np.where(small, 125, 130), 0)
    percent += np.where(minor & c["mother.single"][family], np.where(small, 100, 130), 0)
    percent += np.where(minor & c["child.alimonyEvaded"], np.where(small, 100, 200), 0)
    percent += np.where(minor & c["father.conscript"][family], 130, 0)
    percent += np.where(minor & (c["child.hiv"] | touched_by_hiv[family]), 130, 0)
    percent += np.where(minor & low_income[family], 100, 0)
    percent += np.where(infant, 250 + 50 * np.minimum(birth_orders(c, infant), 4), 0)
    monthly = per_family(c, percent) * INDEX

    minors = per_family(c, minor)
    with_mother = per_family(c, minor & c["child.livesWithMother"])
    monthly += np.where(c["mother.present"] & ~c["mother.working"] & (minors >= 5), 100 * INDEX, 0)
    monthly += np.where(c["mother.present"] & ((with_mother >= 4) | c["mother.awarded"]), 400_000, 0)
    grant = infant & c["child.birthRegistered"] & ~c["child.birthGrantReceived"]
    return per_family(c, grant) * 400 * INDEX, monthly


def main(folder):
    start = time.perf_counter()
    columns = load(folder)
    loading = time.perf_counter() - start
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        one_time, monthly = decide(columns)
        seconds.append(time.perf_counter() - start)
    for name, due in (("due.oneTime", one_time), ("due.monthly", monthly)):
        different = np.flatnonzero(due != columns[name])
        if len(different):
            sys.exit(f"{name}: {len(different)} families differ, the first is number {different[0]}")
    print(json.dumps({"version": np.__version__, "families": len(monthly), "loading": loading,
                      "deciding": statistics.median(seconds)}))


if __name__ == "__main__":
    main(sys.argv[1])
