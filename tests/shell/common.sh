# What the tests beside it share; sourced with the program and the folder of its documents as $1 and $2.
set -euo pipefail
tool=$1
share=$2

fail() {
  echo "$*" >&2
  exit 1
}

skip_without() {
  if ! command -v "$1" >/dev/null; then
    echo "SKIPPED: $1 is not installed"
    exit 77
  fi
}

# The names that `kamtuu --help` lists under a heading.
listed() {
  "$tool" --help | sed -n "/^$1:/,/^\$/{s/^  \([a-z][a-z0-9_-]*\) .*/\1/p}"
}

# The long options of a command.
options_of() {
  "$tool" "$1" --help | sed -n '/^Options:/,/^$/p' | sed -nE 's/^  (-[a-z],)?(--[a-z-]+).*/\2/p'
}
