"""Make the pictures, papers and slides of the fictitious tambon (no network; the same bytes each time).

python scripts/make_demo_assets.py [photos] [documents] [slides]
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from demo_assets.papers import write_papers
from demo_assets.photos import paint_photos
from demo_assets.slides import write_slides

ROOT = Path(__file__).parent.parent
ENTRY = ROOT / "tambons" / "2565" / "99-สาธิต" / "999901-ทุ่งสมมติ"
MAKERS = {"photos": paint_photos, "documents": write_papers, "slides": write_slides}


def main(wanted: list[str]) -> int:
    """Make what is named, or everything."""
    for name in wanted or MAKERS:
        MAKERS[name](ENTRY)
        print(f"{name}: done")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
