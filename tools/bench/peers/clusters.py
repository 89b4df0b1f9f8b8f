"""K-means in scikit-learn and linkage in fastcluster, over a file of doubles: what it took, as JSON."""

import json
import resource
import sys
import time
import warnings

import numpy as np

job, file, columns = sys.argv[1], sys.argv[2], int(sys.argv[3])
points = np.fromfile(file).reshape(-1, columns)


def measured(work):
    started, cpu = time.perf_counter(), time.process_time()
    checksum = work()
    return time.process_time() - cpu, time.perf_counter() - started, checksum


def iterations(count, clusters):
    from sklearn.cluster import KMeans

    warnings.filterwarnings("ignore")
    start = points[:clusters]
    kmeans = KMeans(clusters, init=start, n_init=1, max_iter=count, tol=0, algorithm="lloyd")
    kmeans.fit(points)
    if kmeans.n_iter_ != count:
        raise SystemExit(f"stopped after {kmeans.n_iter_} of {count} iterations")
    return float(kmeans.cluster_centers_.sum())


if job == "kmeans":
    clusters, warm_up, wanted = (int(arg) for arg in sys.argv[4:7])
    measured(lambda: iterations(warm_up, clusters))
    # What it does before the first iteration and after the last falls out of the difference.
    few = min((measured(lambda: iterations(warm_up, clusters)) for _ in range(3)), key=lambda m: m[1])
    all_ = min(
        (measured(lambda: iterations(warm_up + wanted, clusters)) for _ in range(3)),
        key=lambda m: m[1],
    )
    cpu, seconds, checksum = all_[0] - few[0], all_[1] - few[1], all_[2]
else:
    import fastcluster

    memory_saving = job == "ward"
    link = fastcluster.linkage_vector if memory_saving else fastcluster.linkage
    cpu, seconds, checksum = measured(lambda: float(link(points, job)[:, 2].sum()))

peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
cost = {"cpuSeconds": cpu, "seconds": seconds, "peakBytes": peak}
print(json.dumps({"cost": cost, "checksum": checksum}))
