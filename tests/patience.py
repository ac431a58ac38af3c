"""How long a test waits for another process: longer on a busy machine, so that load is never taken for a fault."""

import os


def patience(seconds: float) -> float:
    """`seconds` on a quiet machine, more where more work waits than there are cores."""
    return seconds * max(1.0, 2 * os.getloadavg()[0] / (os.cpu_count() or 1))
