# What has to be installed, in Debian 12's words. Sourced by the scripts beside it.

# To build and run kamtuu.
run_packages=(
  ca-certificates g++ cmake ninja-build pkg-config
  libgdal-dev libgeos-dev libproj-dev libicu-dev libssl-dev libsqlite3-dev libcli11-dev libfmt-dev libboost-dev
  libxlsxwriter-dev libtomlplusplus-dev coinor-libclp-dev libcairo2-dev libpango1.0-dev fontconfig fonts-noto-core
  libjs-leaflet libjemalloc-dev
)

# To test it as well: locales, because results must not depend on them; git, because `scripts/lint` asks it for the list
# of files; a browser, to open the HTML map in; mandoc and other shells, because manual pages and completions must please
# them; cmark-gfm and xmllint, because they judge reports; Python's, because they judge workbooks and schemas, and make
# room for libhxl, which Debian does not have.
test_packages=(
  libgtest-dev libgmock-dev librapidcheck-dev libglpk-dev ccache locales binutils git chromium mandoc zsh fish
  cmark-gfm libxml2-utils python3-openpyxl python3-jsonschema python3-venv
)

# To see how QGIS draws a GeoPackage: half a gigabyte, so only if it is asked for.
qgis_packages=(python3-qgis)

# To measure it.
bench_packages=(libbenchmark-dev)

# To make Debian packages of it.
package_packages=(dpkg-dev fakeroot git)

# To check its style, and to build it with a second compiler.
lint_packages=(clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14)

# Runs a command as root; says what to do where that is not possible.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "This needs root. Install sudo, or run this as root: $*" >&2
    return 1
  fi
}

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Runs a command and shows what it said only if it failed.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# Installs those of the named packages that are missing; does nothing, and asks nobody, if none is.
install_missing() {
  local package missing=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "Only Debian's packages can be installed from here. Please install what these are elsewhere: ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${#missing[@]} packages: ${missing[*]}"
  quietly as_root apt-get update
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
}

# Makes the locales that tests use, where they are missing. A test without its locale is skipped and says so.
make_locales() {
  local locale
  for locale in tr_TR ru_RU; do
    if locale -a 2>/dev/null | grep -qix "$locale\.utf-\?8"; then continue; fi
    echo "Making the locale $locale.UTF-8"
    quietly as_root localedef -i "$locale" -f UTF-8 "$locale.UTF-8"
  done
}

# What the folder's package-lock.json pins of npm, and nothing else. Debian's npm needs hundreds of packages, so Node.js is
# taken as it is found, and only installed where there is none. Tests without it are skipped and say so.
install_from_npm() {
  local folder=$1
  command -v npm >/dev/null || install_missing nodejs npm
  if [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then return 0; fi
  echo "Installing what $folder/package-lock.json pins"
  quietly npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund ||
    echo "It cannot be had from npm: tests that want it will be skipped." >&2
}

# What tests/oracles/requirements.txt pins of PyPI, in a Python of its own: build/oracles. Tests without it are skipped and
# say so.
install_from_pypi() {
  local pinned=tests/oracles/requirements.txt folder=build/oracles
  if [ "$folder/installed" -nt "$pinned" ]; then return 0; fi
  echo "Installing what $pinned pins"
  if /usr/bin/python3 -m venv --clear "$folder" &&
    quietly "$folder/bin/pip" install --quiet --no-build-isolation --require-hashes --requirement "$pinned"; then
    touch "$folder/installed"
  else
    rm -rf "$folder"
    echo "It cannot be had from PyPI: the test with libhxl will be skipped." >&2
  fi
}
