# A Redis server for the tests, sourced by .ci/run: on loopback, with nothing kept, gone at the end.

# Starts one and exports APOINT_TEST_REDIS_URL.
start_redis() {
  local port
  command -v redis-server >/dev/null || {
    install_debian redis-server
    command -v redis-server >/dev/null || return 1
  }
  redis_home=$(mktemp -d)
  port=$(free_port)
  redis-server --bind 127.0.0.1 --port "$port" --save '' --appendonly no --dir "$redis_home" >"$redis_home/log" 2>&1 &
  redis_pid=$!
  for _ in $(seq 50); do
    if redis-cli -h 127.0.0.1 -p "$port" ping 2>/dev/null | grep -q PONG; then
      export APOINT_TEST_REDIS_URL="redis://127.0.0.1:$port"
      echo "Redis listens on 127.0.0.1:$port"
      return 0
    fi
    sleep 0.1
  done
  cat "$redis_home/log"
  return 1
}

stop_redis() {
  [ -z "${redis_pid:-}" ] || kill "$redis_pid" 2>/dev/null
  [ -z "${redis_pid:-}" ] || wait "$redis_pid" 2>/dev/null
  [ -z "${redis_home:-}" ] || rm -rf "$redis_home"
}
