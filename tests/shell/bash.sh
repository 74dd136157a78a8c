# Completion in bash: commands, options, values of tables, lists, and files.
. "$(dirname "$0")/common.sh"
. "$share/bash-completion/completions/kamtuu"

# What is offered for the last of the words, sorted, on one line.
offered() {
  COMP_WORDS=(kamtuu "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _kamtuu
  printf '%s\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"} | sort | paste -sd ' '
}

expect() {
  local expected=$1
  shift
  [ "$(offered "$@")" = "$expected" ] || fail "kamtuu $*: expected \"$expected\", offered \"$(offered "$@")\""
}

for command in $(listed Subcommands); do
  expect "$command" "$command"
  for option in $(options_of "$command"); do
    [[ " $(offered "$command" "$option") " == *" $option "* ]] || fail "$command: $option is not offered"
  done
done
expect "--version" --vers
expect "dissolve" diss
expect "--overwrite" coverage --overw
expect "--overwrite" coverage --quiet --overw
expect "$(listed "Formats of results" | sort | paste -sd ' ')" coverage --formats ""
expect "csv,topojson" coverage --formats csv,topo
expect "topojson" coverage --formats = topo
expect "en" coverage --language e
expect "en ky ru" coverage --language =
expect "served_share" coverage --shows served_sh
expect "region" coverage --sensitive-level reg
expect "never note" coverage --fail-on n
expect "district" dissolve --level dis
expect "" coverage --title any

cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT
touch table.csv
mkdir -p target other
expect "table.csv target" coverage --records ta
expect "target" coverage --output ta
expect "table.csv target" inspect ta
