# A Redis server for the tests, sourced by .ci/run: on loopback, with nothing kept, gone at the end.

# Starts one and exports APOINT_TEST_REDIS_URL.
start_redis() {
  local port
  command -v redis-server >/dev/null || {
    install_debian redis-server
    command -v redis-server >/dev/null || return 1
  }
  redis_home=$(mktemp -d)
  # It has to be told a port. Somebody else may take it meanwhile; then it ends, and there is another one.
  for _ in $(seq 10); do
    port=$(free_port)
    redis-server --bind 127.0.0.1 --port "$port" --save '' --appendonly no --dir "$redis_home" >"$redis_home/log" 2>&1 &
    redis_pid=$!
    if redis_is_ready; then
      export APOINT_TEST_REDIS_URL="redis://127.0.0.1:$port"
      echo "Redis listens on 127.0.0.1:$port"
      return 0
    fi
    wait "$redis_pid"
    redis_pid=
  done
  cat "$redis_home/log"
  return 1
}

# Waits for as long as it lives: until it says itself that it is ready, which no other server on that port does for it.
redis_is_ready() {
  while kill -0 "$redis_pid" 2>/dev/null; do
    grep -q 'Ready to accept connections' "$redis_home/log" && return 0
    sleep 0.1
  done
  return 1
}

stop_redis() {
  [ -z "${redis_pid:-}" ] || kill "$redis_pid" 2>/dev/null
  [ -z "${redis_pid:-}" ] || wait "$redis_pid" 2>/dev/null
  [ -z "${redis_home:-}" ] || rm -rf "$redis_home"
}
