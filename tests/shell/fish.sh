# Completion in fish, asked as the shell asks.
. "$(dirname "$0")/common.sh"
skip_without fish

file=$share/fish/vendor_completions.d/kamtuu.fish
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home
fish -n "$file" || fail "fish cannot read it"

# What is offered at the end of a line, sorted, on one line.
offered() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$file" "$1" | cut -f 1 | sort | paste -sd ' '
}

expect() {
  [ "$(offered "$1")" = "$2" ] || fail "$1: expected \"$2\", offered \"$(offered "$1")\""
}

[ "$(offered "kamtuu ")" = "$(listed Subcommands | sort | paste -sd ' ')" ] || fail "commands: $(offered "kamtuu ")"
for command in $(listed Subcommands); do
  all=" $(offered "kamtuu $command --") "
  for option in $(options_of "$command"); do
    [[ $all == *" $option "* ]] || fail "$command: $option is not offered"
  done
done
expect "kamtuu coverage --formats topo" topojson
expect "kamtuu coverage --formats csv,topo" csv,topojson
expect "kamtuu coverage --language " "en ky ru"
expect "kamtuu coverage --sensitive-level reg" region
