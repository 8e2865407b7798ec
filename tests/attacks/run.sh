#!/bin/sh
# Run one of the scripts beside this file with a Python that has the project: the one in TAMBON_PYTHON, the one of
# the folder where the runner was started (TAMBON_HOME), the one on the path, or a new environment of this copy.
for python in "$TAMBON_PYTHON" "$TAMBON_HOME/.venv/bin/python" python3 python; do
  if "$python" -I -c "import tambon_showcase, PIL" 2>/dev/null; then break; fi
  python=
done
if [ -z "$python" ]; then
  python3 scripts/install.py build
  python=.venv/bin/python
fi
script=$1
shift
exec "$python" -I "tests/attacks/$script" "$@"
