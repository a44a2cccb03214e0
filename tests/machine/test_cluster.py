"""A Dask cluster, reached by its address, gives the same bytes as this process."""

import io

import pytest

from beilin.machine.cache import Cache
from beilin.machine.progress import Progress
from beilin.machine.run import Run

distributed = pytest.importorskip("distributed")


@pytest.mark.slow
def test_a_cluster_gives_the_same_bytes(tmp_path):
    task, urls = "beilin.urls:host", [[f"https://a{number}.example.org/"] for number in range(50)]
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
        Run(Cache(tmp_path / "far"), 1, Progress(io.StringIO()), cluster.scheduler_address) as far,
        Run(Cache(tmp_path / "near"), 1, Progress(io.StringIO())) as near,
    ):
        assert far.map(task, urls) == near.map(task, urls)
        assert far.computed == 50
