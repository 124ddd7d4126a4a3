from __future__ import annotations

import sys
from pathlib import Path

# The briefing made by hand is shared with the tests of the report.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "report"))
