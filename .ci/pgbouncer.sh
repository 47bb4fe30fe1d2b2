# PgBouncer in front of the PostgreSQL server of the tests, sourced by .ci/run after .ci/postgres.sh. Each transaction of a client may get
# another connection of the server.

# Starts it and exports APOINT_TEST_PGBOUNCER_URL. Like the server, it refuses to run as root.
start_pgbouncer() {
  local port upstream
  [ -n "${APOINT_TEST_POSTGRES_URL:-}" ] || return 1
  command -v pgbouncer >/dev/null || install_debian pgbouncer
  command -v pgbouncer >/dev/null || return 1
  upstream=$(sed -E 's#.*:([0-9]+)/.*#\1#' <<<"$APOINT_TEST_POSTGRES_URL")
  pgbouncer_home=$(mktemp -d)
  echo '"postgres" ""' >"$pgbouncer_home/users"
  # Another process may take the port meanwhile; then the start fails, and another port is tried.
  for _ in $(seq 10); do
    port=$(free_port)
    pgbouncer_settings "$port" "$upstream" >"$pgbouncer_home/settings"
    [ "$(id -u)" -ne 0 ] || chown -R postgres "$pgbouncer_home"
    as_postgres pgbouncer "$pgbouncer_home/settings" >"$pgbouncer_home/log" 2>&1 &
    pgbouncer_pid=$!
    if pgbouncer_is_ready; then
      export APOINT_TEST_PGBOUNCER_URL="postgres://postgres@127.0.0.1:$port/postgres"
      echo "PgBouncer listens on 127.0.0.1:$port"
      return 0
    fi
    wait "$pgbouncer_pid"
    pgbouncer_pid=
  done
  cat "$pgbouncer_home/log"
  return 1
}

pgbouncer_settings() {
  cat <<EOF
[databases]
* = host=127.0.0.1 port=$2
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $1
unix_socket_dir =
auth_type = trust
auth_file = $pgbouncer_home/users
pool_mode = transaction
pidfile = $pgbouncer_home/pid
EOF
}

# Waits while the process lives, until it reports itself that it is ready.
pgbouncer_is_ready() {
  while kill -0 "$pgbouncer_pid" 2>/dev/null; do
    grep -q 'process up' "$pgbouncer_home/log" && return 0
    sleep 0.1
  done
  return 1
}

stop_pgbouncer() {
  # The job is the shell around it; the file has its own process ID.
  [ -z "${pgbouncer_pid:-}" ] || kill -TERM "$(cat "$pgbouncer_home/pid")"
  [ -z "${pgbouncer_pid:-}" ] || wait "$pgbouncer_pid" 2>/dev/null
  [ -z "${pgbouncer_home:-}" ] || rm -rf "$pgbouncer_home"
}
