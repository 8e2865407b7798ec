"""`python -m tambon_showcase` is the `tambon` command."""

import sys

from .cli import main

sys.exit(main())
