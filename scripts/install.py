"""Make the project's own virtual environment and install a lock into it; nothing else.

python scripts/install.py test
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from environment import ready

if __name__ == "__main__":
    ready(sys.argv[1])
