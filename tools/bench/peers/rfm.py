"""RFM quintiles in pandas, over the Parquet files of a shop: what it took, as JSON."""

import glob
import json
import resource
import sys
import time

import pandas as pd
import pyarrow  # noqa: F401 -- pandas reads Parquet with it

started, cpu = time.perf_counter(), time.process_time()
files = sorted(glob.glob(f"{sys.argv[1]}/orders*.parquet"))
columns = ["customer_id", "ordered_at", "amount"]
orders = pd.concat([pd.read_parquet(file, columns=columns) for file in files])
orders["amount"] = orders["amount"].astype(float)
as_of = pd.Timestamp("2026-07-01", tz=orders["ordered_at"].dt.tz)
buyers = orders.groupby("customer_id").agg(
    last=("ordered_at", "max"), frequency=("ordered_at", "size"), monetary=("amount", "sum")
)
buyers["recency"] = (as_of - buyers["last"].dt.normalize()).dt.days
buyers["r"] = 6 - (pd.qcut(buyers["recency"].rank(method="first"), 5, labels=False) + 1)
buyers["f"] = pd.qcut(buyers["frequency"].rank(method="first"), 5, labels=False) + 1
buyers["m"] = pd.qcut(buyers["monetary"].rank(method="first"), 5, labels=False) + 1

peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
seconds = time.perf_counter() - started
print(json.dumps({"cpuSeconds": time.process_time() - cpu, "seconds": seconds, "peakBytes": peak}))
