#!/usr/bin/env bash
# package.sh BUILD OUTPUT: makes the Debian packages of a build, twice, and meets them as users do: they say what they need,
# are installed into an empty root, work there, and leave nothing when they are removed.
set -euo pipefail
build=$(cd "$1" && pwd)
mkdir -p "$2"
output=$(cd "$2" && pwd)

fail() {
  echo "$*" >&2
  exit 1
}

for needed in dpkg-deb dpkg-shlibdeps fakeroot; do
  if ! command -v $needed >/dev/null; then
    echo "SKIPPED: $needed is not installed"
    exit 77
  fi
done

export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1700000000}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

make() {
  rm -f "$output"/*.deb
  (cd "$build" && cpack -G DEB -B "$output") >"$root/log" 2>&1 || fail "$(cat "$root/log")"
  rm -rf "$output/_CPack_Packages"
  (cd "$output" && sha256sum ./*.deb)
}

first=$(make)
[ "$first" = "$(make)" ] || fail "the same build made other packages"

run=$(echo "$output"/kamtuu_*.deb)
dev=$(echo "$output"/libkamtuu-dev_*.deb)
depends=$(dpkg-deb --field "$run" Depends)
for library in libgdal32 libgeos-c1v5 libproj25 libicu72 libssl3; do
  [[ $depends == *"$library"* ]] || fail "kamtuu does not say that it needs $library: $depends"
done
[[ $(dpkg-deb --field "$dev" Depends) == "kamtuu (= "* ]] || fail "libkamtuu-dev does not need kamtuu"
inside=$(dpkg-deb --contents "$run")
for file in usr/bin/kamtuu usr/share/man/man1/kamtuu.1.gz usr/share/man/man1/kamtuu-coverage.1.gz \
  usr/share/bash-completion/completions/kamtuu usr/share/zsh/vendor-completions/_kamtuu \
  usr/share/fish/vendor_completions.d/kamtuu.fish usr/share/kamtuu/register/ usr/share/doc/kamtuu/LICENSE; do
  [[ $inside == *" ./$file"* ]] || fail "kamtuu lacks $file"
done
if [[ $inside == *usr/include* ]]; then fail "kamtuu holds headers"; fi
dpkg-deb --contents "$dev" | grep ' ./usr/include/kamtuu/kamtuu.hpp$' >/dev/null || fail "libkamtuu-dev lacks its headers"

# The project has no address, and one package holds the program and its library.
if command -v lintian >/dev/null; then
  lintian --fail-on error --suppress-tags no-changelog,no-copyright-file,bogus-mail-host "$run" "$dev" ||
    fail "lintian complains"
fi

mkdir -p "$root"/system/var/lib/dpkg/{info,updates,triggers}
touch "$root"/system/var/lib/dpkg/{status,available}
in_root() { fakeroot dpkg --root="$root/system" --log=/dev/null --force-not-root,depends,bad-path,script-chrootless "$@" >/dev/null 2>"$root/log" || fail "$(cat "$root/log")"; }
in_root --install "$run" "$dev"
unset KAMTUU_DATA
"$root/system/usr/bin/kamtuu" coverage --records "$root/system/usr/share/kamtuu/projects/psi.csv" --output "$root/out" --quiet
[ -s "$root/out/manifest.json" ] || fail "the installed program wrote nothing"
in_root --purge libkamtuu-dev kamtuu
left=$(cd "$root/system" && find . -mindepth 1 -not -path './var*')
[ -z "$left" ] || fail "left behind: $left"
