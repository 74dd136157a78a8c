# Completion in zsh: it is read without complaint, found by compinit, and knows every command and option.
. "$(dirname "$0")/common.sh"
skip_without zsh

folder=$share/zsh/vendor-completions
zsh -n "$folder/_kamtuu" || fail "zsh cannot read it"
found=$(zsh -fc 'fpath=($1 $fpath); autoload -Uz compinit; compinit -u -D; print -r -- $_comps[kamtuu]' zsh "$folder")
[ "$found" = _kamtuu ] || fail "compinit does not find it"
zsh -fc 'fpath=($1 $fpath); autoload -Uz +X _kamtuu' zsh "$folder" || fail "zsh cannot load it"
for command in $(listed Subcommands); do
  grep -q "^ *'$command:" "$folder/_kamtuu" || fail "$command is missing"
  for option in $(options_of "$command"); do
    sed -n "/^ *$command) _arguments/,/;;/p" "$folder/_kamtuu" | grep -F -- "'*$option[" >/dev/null ||
      fail "$command: $option is missing"
  done
done
