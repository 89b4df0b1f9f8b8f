"""A tree of scikit-learn on the rows that `churn-rows` wrote: what fitting took, and how well it tells, as JSON."""

import json
import os
import resource
import sys
import time

import numpy as np
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.tree import DecisionTreeClassifier



def read(file):
    """Rows as the library keeps them itself, so that it need not copy them, and labels."""
    rows = os.path.getsize(file) // (20 * 8 + 1)
    columns = np.fromfile(file, count=20 * rows).reshape(20, rows)
    values = np.ascontiguousarray(columns.T, dtype=np.float32)
    return values, np.fromfile(file, dtype=np.uint8, offset=columns.nbytes).astype(np.int64)


values, labels = read(sys.argv[1])
started, cpu = time.perf_counter(), time.process_time()
tree = DecisionTreeClassifier(max_depth=int(sys.argv[3]), random_state=0).fit(values, labels)
seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - cpu

judged, became = read(sys.argv[2])
risks = tree.predict_proba(judged)[:, 1]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(
    json.dumps(
        {
            "cost": {"cpuSeconds": cpu_seconds, "seconds": seconds, "peakBytes": peak},
            "result": {
                "auc": roc_auc_score(became, risks),
                "accuracy": accuracy_score(became, risks > 0.5),
            },
        }
    )
)
