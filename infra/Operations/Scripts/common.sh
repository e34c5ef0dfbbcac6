# shellcheck shell=sh
# Read by the other scripts. It keeps what they make from other users, and sees to it that a failure is told in one sentence and that an
# end from outside is an end.
set -eu
umask 077
# Same order and same words for errors in every image.
export LC_ALL=C TZ=UTC0

# Secrets are mounted as files, each named as the variable that it is: what stands in a pod's environment is read by all who see the pod.
if [ -n "${FKS_VARIABLES-}" ]; then
  for file in "$FKS_VARIABLES"/*; do
    export "${file##*/}=$(cat "$file")"
  done
fi

child=''
ended=0
told=''

fail() {
  told=1
  printf '%s\n' "$*" >&2
  exit 1
}

say() {
  printf '%s\n' "$*"
}

# Whether each of these variables has a value.
need() {
  for name in "$@"; do
    eval "value=\${$name-}"
    [ -n "$value" ] || fail "$name is not set: give the container this variable."
  done
}

# The line in which a program says what went wrong. A repository's address may hold a password, which is nobody's business.
reason() {
  line=$(grep -m 1 -iE 'error|fatal|panic' "$1") || line=$(tail -n 1 "$1")
  printf '%s' "${line:-it said nothing}" | sed 's#://[^/@ ]*@#://***@#g' | cut -c 1-300
}

# Runs a program so that a signal is heard at once and ends it too: a shell hears none while it waits for one in the foreground.
run() {
  "$@" &
  child=$!
  ended=0
  wait "$child" || ended=$?
  child=''
  return "$ended"
}

end_child() {
  if [ -n "$child" ] && kill "$child" 2> /dev/null; then
    # The shell would write that it was terminated.
    wait "$child" 2> /dev/null || ended=$?
  fi
}

on_exit() {
  code=$?
  trap - EXIT
  case $code:$told in
    0: | *:1 | 129: | 130: | 143:) ;;
    *)
      printf '%s\n' "${0##*/} ended where nobody expected it to (status $code): read the lines above, and see whether the disk is full." >&2
      ;;
  esac
  end_child
  clean_up
  exit "$code"
}

# What a script leaves behind when it ends, however it does.
clean_up() {
  :
}

trap on_exit EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
trap 'exit 129' HUP
# Writing to a program that has ended is an error to be told, not the end of this script without a word.
trap '' PIPE

now() {
  date +%s
}

# Bytes of all files in a folder.
size_of() {
  find "$1" -type f -exec wc -c {} + | awk '$2 != "total" { bytes += $1 } END { printf "%.0f\n", bytes }'
}

# A sample of figures.prom: name, value, help.
figure() {
  printf '# HELP %s %s\n# TYPE %s gauge\n%s %s\n' "$1" "$3" "$1" "$1" "$2"
}

# Writes the fingerprints of all files of a backup.
seal() {
  (cd "$1" && find . -type f ! -name 'sha256*' -exec sha256sum {} + > sha256.part && mv sha256.part sha256) \
    || fail "The fingerprints of the backup of $FKS_DATABASE cannot be written: is $FKS_SCRATCH full?"
}

# Whether its files are those that were written. The report is in the file named second.
sealed() {
  (cd "$1" && sha256sum -c sha256) > "$2" 2>&1
}

# The same of a backup of PostgreSQL, and whether all of the dump can be read and unpacked. The list of its contents would not do: it
# stands in front and is whole where the rest is cut off.
whole() {
  sealed "$1" "$2" || return 1
  run pg_restore -f /dev/null "$1/dump" > "$2" 2>&1
}

# Of such a report the file or the line that tells why not.
why_not_whole() {
  if line=$(grep -m 1 -E ': FAILED' "$1"); then
    printf '%s' "${line%%: FAILED*} is not what was written"
  else
    reason "$1"
  fi
}

# Whether a restore that took so many seconds is soon enough; where nothing is asked for it always is.
in_time() {
  [ -z "${FKS_RECOVERY_TIME-}" ] || [ "$1" -le "$FKS_RECOVERY_TIME" ] \
    || fail "The backup of $FKS_DATABASE is whole, but its restore took $1 s, and its recovery time is $FKS_RECOVERY_TIME s:" \
      "give the drill more, or declare what can be held."
}
