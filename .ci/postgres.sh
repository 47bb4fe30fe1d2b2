# A PostgreSQL server for the tests, sourced by .ci/run. It listens on loopback, and its data is gone at the end.

# Starts a server and exports APOINT_TEST_POSTGRES_URL. The server refuses to run as root, so root runs it as postgres.
start_postgres() {
  local bin port
  bin=$(postgres_bin) || {
    install_debian postgresql
    bin=$(postgres_bin) || return 1
  }
  postgres_home=$(mktemp -d)
  [ "$(id -u)" -ne 0 ] || chown postgres "$postgres_home"
  as_postgres "$bin/initdb" --pgdata "$postgres_home/data" --username postgres --auth trust --encoding UTF8 >/dev/null ||
    return 1
  # It needs a port number. Another process may take the port meanwhile; then the start fails, and another port is tried.
  for _ in $(seq 10); do
    port=$(free_port)
    as_postgres "$bin/pg_ctl" --pgdata "$postgres_home/data" --log "$postgres_home/log" --wait --timeout 1800 \
      --options "-h 127.0.0.1 -p $port -k ''" start >/dev/null || continue
    postgres_pid=$(head -n 1 "$postgres_home/data/postmaster.pid")
    export APOINT_TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
    echo "PostgreSQL listens on 127.0.0.1:$port"
    return 0
  done
  cat "$postgres_home/log"
  return 1
}

stop_postgres() {
  [ -z "${postgres_pid:-}" ] || kill -INT "$postgres_pid"
  [ -z "${postgres_pid:-}" ] || while kill -0 "$postgres_pid" 2>/dev/null; do sleep 0.1; done
  [ -z "${postgres_home:-}" ] || rm -rf "$postgres_home"
}

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# Debian keeps the programs of the server outside of the path.
postgres_bin() {
  local initdb
  initdb=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] || initdb=$(command -v initdb) || return 1
  dirname "$initdb"
}
