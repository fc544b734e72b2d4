# Servers of the benchmark: sourced by src/bench/run. All listen on 127.0.0.1, keep what they write
# in $WORK (MariaDB: $MARIADB) and end with the script.

WORK=$PWD/target/bench
MARIADB=
pids=()

stop() { # pid: ends it in order and waits for it
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

cleanup() {
  local pid
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$WORK" ${MARIADB:+"$MARIADB"}
}

await() { # log command...: until it succeeds
  local log=$1
  shift
  for _ in $(seq 300); do
    "$@" >/dev/null 2>&1 && return
    sleep 0.1
  done
  cat "$log" >&2
  exit 1
}

find_classes() { # of the container for godepot, and of H2 for SQL
  mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -Dmdep.outputFile="$WORK/classpath" -Dmdep.includeScope=test
  CONTAINER=$(tr ':' '\n' <"$WORK/classpath" |
    grep -E 'jetty|jakarta.servlet-api|slf4j-api' | paste -sd:)
  H2=$(tr ':' '\n' <"$WORK/classpath" | grep -E '/h2-[0-9.]+\.jar$')
}

start_godepot() { # name port option...: sets GODEPOT to its pid
  local name=$1 port=$2
  shift 2
  mkdir -p "$WORK/$name" "$WORK/tmp/$name"
  [ -n "${CONTAINER:-}" ] || find_classes
  java -Xmx256m "$@" -Dgodepot.home="$WORK/$name" -Djava.io.tmpdir="$WORK/tmp/$name" \
    -cp "target/test-classes:$CONTAINER" org.godepot.it.ServerMain \
    target/godepot deploy/trial/realm.properties "$port" / >"$WORK/$name.log" 2>&1 &
  GODEPOT=$!
  pids+=("$GODEPOT")
  await "$WORK/$name.log" curl -fsS "http://127.0.0.1:$port/healthz"
}

start_nginx() { # port
  cat >"$WORK/nginx.conf" <<CONF
daemon off;
worker_processes 1;
pid $WORK/nginx.pid;
error_log $WORK/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  client_body_temp_path $WORK/tmp/body;
  proxy_temp_path $WORK/tmp/proxy;
  fastcgi_temp_path $WORK/tmp/fastcgi;
  uwsgi_temp_path $WORK/tmp/uwsgi;
  scgi_temp_path $WORK/tmp/scgi;
  server {
    listen 127.0.0.1:$1;
    root $WORK/static;
    location /sumdb/ { try_files \$uri @godepot; }
    location @godepot {
      rewrite ^(.*)\$ /go\$1 break;
      proxy_pass $SERVER;
    }
  }
}
CONF
  [ "$(id -u)" != 0 ] || sed -i '1i user root;' "$WORK/nginx.conf"
  nginx -p "$WORK" -c "$WORK/nginx.conf" 2>/dev/null &
  pids+=("$!")
}

start_mariadb() { # with the settings of deploy/mariadb; its account is godepot, no password
  local root=()
  [ "$(id -u)" != 0 ] || root=(--user=root)
  # Not in $WORK: a socket's path has at most 107 bytes.
  MARIADB=$(mktemp -d)
  mariadb-install-db --no-defaults --datadir="$MARIADB/data" --skip-test-db \
    --auth-root-authentication-method=normal "${root[@]}" >"$MARIADB/log" 2>&1
  mariadbd --defaults-file="$PWD/deploy/mariadb/godepot.cnf" --datadir="$MARIADB/data" \
    --socket="$MARIADB/socket" --pid-file="$MARIADB/pid" --bind-address=127.0.0.1 \
    --port="$MARIADB_PORT" "${root[@]}" >>"$MARIADB/log" 2>&1 &
  pids+=("$!")
  await "$MARIADB/log" mariadb_client -e 'SELECT 1'
  mariadb_client -e "CREATE USER godepot@127.0.0.1; GRANT ALL ON *.* TO godepot@127.0.0.1"
}

mariadb_client() {
  mariadb --no-defaults --socket="$MARIADB/socket" --user=root "$@"
}

# The options that put a godepot on a database: an own one in MariaDB, or H2 in its home.
database() { # engine name: sets DATABASE
  DATABASE=()
  [ "$1" = mariadb ] || return 0
  mariadb_client -e "CREATE DATABASE IF NOT EXISTS $2 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
  DATABASE=("-Dgodepot.db.url=jdbc:mariadb://127.0.0.1:$MARIADB_PORT/$2" -Dgodepot.db.user=godepot)
}

sql() { # engine name statements: on a database whose godepot is stopped
  if [ "$1" = mariadb ]; then
    mariadb_client --skip-column-names --batch "$2" -e "$3"
  else
    java -cp "$H2" org.h2.tools.Shell -url "jdbc:h2:file:$WORK/$2/db/godepot" -sql "$3"
  fi
}

numbers() { # engine from to: a table of them, column n
  if [ "$1" = mariadb ]; then
    echo "(select seq as n from seq_$2_to_$3)"
  else
    echo "(select x as n from system_range($2, $3))"
  fi
}
