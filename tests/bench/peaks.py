"""How much memory a process has held at most."""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path


def peak() -> float:
    """Return the most memory that this process has held so far, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # there the usage that a process is told begins with its parent's
        (most,) = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text())
        return int(most) / 1024
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
