"""Install what is needed and build the site into site/; with --serve, serve it and rebuild at every change.

    python scripts/build.py            build
    python scripts/build.py --serve    serve with live reload, and print the address
    python scripts/build.py unite DIR… build from parts that other machines have made
Other arguments go to `tambon build` (see `--help` there).
"""

from __future__ import annotations

import sys

from environment import ready, run


def main(arguments: list[str]) -> None:
    python = str(ready("build"))
    if "--serve" in arguments:
        rest = [one for one in arguments if one != "--serve"]
        run([python, "-P", "-m", "mkdocs", "serve", *rest])
        return
    command = [] if arguments[:1] == ["unite"] else ["build"]
    run([python, "-P", "-m", "tambon_showcase", *command, *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
