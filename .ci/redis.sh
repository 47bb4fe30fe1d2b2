# A Redis server for the tests, sourced by .ci/run. It listens on loopback, stores nothing, and ends with the run.

# Starts a server and exports APOINT_TEST_REDIS_URL.
start_redis() {
  local port
  command -v redis-server >/dev/null || {
    install_debian redis-server
    command -v redis-server >/dev/null || return 1
  }
  redis_home=$(mktemp -d)
  # It needs a port number. Another process may take the port meanwhile; then the server ends, and another port is tried.
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

# Waits while the process lives, until it reports itself that it is ready. Another server on that port cannot do that for it.
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
