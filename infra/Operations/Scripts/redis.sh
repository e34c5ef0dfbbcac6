# shellcheck shell=sh
# Read by the scripts that dump and prove Redis.
server=''
socket=$FKS_SCRATCH/redis.sock

stop_redis() {
  if [ -n "$server" ] && kill "$server" 2> /dev/null; then
    wait "$server" 2> /dev/null || server=''
  fi
  server=''
}

# Loads a file into a server of its own, which only its socket reaches and which writes nothing.
start_redis() {
  redis-server --port 0 --unixsocket "$socket" --dir "$(dirname "$1")" --dbfilename "$(basename "$1")" --save '' --appendonly no \
    > "$FKS_SCRATCH/redis.log" 2>&1 &
  server=$!
  until [ "$(redis-cli -s "$socket" ping 2> /dev/null)" = PONG ]; do
    kill -0 "$server" 2> /dev/null || fail "The dump of $FKS_DATABASE cannot be loaded: $(reason "$FKS_SCRATCH/redis.log")."
    run sleep 1 || fail "Waiting for the server of the copy was interrupted."
  done
}

# Whether the file is whole: its own checksum, over all it holds.
whole_rdb() {
  run redis-check-rdb "$1" > "$2" 2>&1
}

# Of each database how many keys it has, and how many of them do not expire: the others may be gone when the copy is made.
keys() {
  redis-cli -s "$socket" info keyspace | tr -d '\r' \
    | sed -n 's/^db\([0-9]*\):keys=\([0-9]*\),expires=\([0-9]*\),.*$/\1 \2 \3/p' \
    | awk '{ printf "keys\t%s\t%.0f\t%.0f\n", $1, $2, $2 - $3 }' | sort
}
