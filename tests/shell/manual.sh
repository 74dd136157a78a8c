# A page for the program and for each command; mandoc and groff have nothing to say against them; all options are there.
. "$(dirname "$0")/common.sh"

pages=$share/man/man1
for command in $(listed Subcommands); do
  page=$pages/kamtuu-$command.1
  [ -s "$page" ] || fail "no page for $command"
  grep -q "kamtuu.*-$command" "$pages/kamtuu.1" || fail "kamtuu.1 does not name $command"
  for option in $(options_of "$command"); do
    grep -qF -- "\\fB${option//-/\\-}\\fR" "$page" || fail "$page does not tell of $option"
  done
done
for format in $(listed "Formats of results"); do
  grep -qxF ".B $format" "$pages/kamtuu.1" || fail "kamtuu.1 does not tell of the format $format"
done
if LC_ALL=C grep -l '[^ -~]' "$pages"/*; then fail "a page is not plain ASCII"; fi

checked=
if command -v mandoc >/dev/null; then
  # Pages that are not installed yet cannot be found; lines are as long as the text that they are made of.
  mandoc -T lint -W warning "$pages"/* || fail "mandoc complains"
  checked=yes
fi
if command -v groff >/dev/null; then
  for page in "$pages"/*; do
    complaint=$(groff -Tutf8 -man -ww -z "$page" 2>&1)
    [ -z "$complaint" ] || fail "$page: $complaint"
  done
  checked=yes
fi
if [ -z "$checked" ]; then
  echo "SKIPPED: neither mandoc nor groff is installed"
  exit 77
fi
