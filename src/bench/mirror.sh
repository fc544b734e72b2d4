# What it costs to have a mirror in between: sourced by src/bench/run.

PROGRAMS=${PROGRAMS:-github.com/gohugoio/hugo@v0.140.0 github.com/cli/cli/v2@v2.63.0
  github.com/caddyserver/caddy/v2@v2.8.4}
ROUNDS=${ROUNDS:-3}
UPSTREAM_OPTIONS=${UPSTREAM_OPTIONS:-}

# Where a main package lies in each program.
main_of() { # program
  case $1 in
    *caddy*) echo ./cmd/caddy ;;
    */cli/*) echo ./cmd/gh ;;
    *) echo . ;;
  esac
}

# A copy of a program that may be written to and has no hashes yet.
source_of() { # program directory
  local found
  found=$(GOFLAGS='' GOMODCACHE=$WORK/programs go mod download -json "$1" |
    sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
  cp -r "$found" "$2"
  chmod -R u+w "$2"
  rm -f "$2/go.sum"
}

upstream_of() { # sets UPSTREAM and SUMDB from what the machine uses
  UPSTREAM=$(go env GOPROXY | tr '|' ',' | cut -d, -f1)
  SUMDB=$UPSTREAM/sumdb/sum.golang.org
  curl -fsS "$SUMDB/supported" >/dev/null 2>&1 || SUMDB=https://sum.golang.org
  curl -fsS "$SUMDB/latest" >/dev/null || {
    echo "no checksum database answers: this benchmark needs one" >&2
    exit 1
  }
}

clear_cache() { # directory: the go command makes what it unpacks read-only
  [ ! -d "$1" ] || chmod -R u+w "$1"
  rm -rf "$1"
}

# Seconds that go mod download takes with nothing in its cache.
download() { # name program-directory goproxy
  local cache=$WORK/cache/$1 start end
  clear_cache "$cache"
  rm -f "$2/go.sum"
  start=$(date +%s.%N)
  (cd "$2" && env GOFLAGS=-mod=mod GOTOOLCHAIN=local GONOSUMDB= GONOPROXY= GOPRIVATE= \
    GOSUMDB=sum.golang.org GOPATH="$cache.path" GOMODCACHE="$cache" GOPROXY="$3" \
    go mod download) >"$WORK/$1.log" 2>&1 || {
    cat "$WORK/$1.log" >&2
    exit 1
  }
  end=$(date +%s.%N)
  rm -rf "$cache.path"
  echo "$start $end" | awk '{ printf "%.2f\n", $2 - $1 }'
}

hashes() { # name: the module versions of a cache with the hashes of their zips
  (cd "$WORK/cache/$1/cache/download" &&
    find . -name '*.ziphash' | sort | while read -r file; do
      echo "$file $(cat "$file")"
    done)
}

median() { sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

depot_for() { # home: a mirror with nothing in it but what that home has
  rm -rf "$WORK/$1/upstream.rules"
  mkdir -p "$WORK/$1"
  cat >"$WORK/$1/upstream.rules" <<RULES
upstream machine $UPSTREAM $UPSTREAM_OPTIONS
sumdb sum.golang.org url=$SUMDB $UPSTREAM_OPTIONS
allow * machine
RULES
  database "$engine" "$1"
  start_godepot "$1" "$PORT" "${DATABASE[@]}"
}

# The go command's own cache is a tree that any file server can serve, its lookups and tiles too.
serve_statically() { # name of a cache
  rm -rf "$WORK/static"
  cp -r "$WORK/cache/$1/cache/download" "$WORK/static"
  mkdir -p "$WORK/static/sumdb/sum.golang.org"
  : >"$WORK/static/sumdb/sum.golang.org/supported"
}

mirror_program() { # program
  local program=$1 name round
  name=$(echo "$1" | tr -c 'a-z0-9\n' '-')
  source_of "$program" "$WORK/$name"
  for round in $(seq "$ROUNDS"); do
    download direct "$WORK/$name" "$UPSTREAM" >>"$WORK/$name.direct"
    depot_for "$name-$round"
    download cold "$WORK/$name" "$SERVER/go" >>"$WORK/$name.cold"
    diff <(hashes direct) <(hashes cold) >&2 || echo "hashes differ" >&2
    serve_statically direct
    download static "$WORK/$name" "$NGINX" >>"$WORK/$name.static"
    download warm "$WORK/$name" "$SERVER/go" >>"$WORK/$name.warm"
    diff <(hashes direct) <(hashes warm) >&2 || echo "hashes differ" >&2
    [ "$round" != "$ROUNDS" ] || build_through "$name" "$(main_of "$program")"
    stop "$GODEPOT"
    rm -rf "${WORK:?}/$name-$round"
  done
  echo "$program: $(hashes direct | wc -l) modules with equal hashes;" \
    "direct $(median <"$WORK/$name.direct") s, cold $(median <"$WORK/$name.cold") s," \
    "static $(median <"$WORK/$name.static") s, warm $(median <"$WORK/$name.warm") s;" \
    "cold/direct $(quotient cold direct), warm/static $(quotient warm static)"
}

quotient() { # kind kind: of the medians
  echo "$(median <"$WORK/$name.$1") $(median <"$WORK/$name.$2")" | awk '{ printf "%.2f", $1 / $2 }'
}

build_through() { # name package
  (cd "$WORK/$1" && env GOFLAGS=-mod=mod GOTOOLCHAIN=local GOSUMDB=sum.golang.org CGO_ENABLED=0 \
    GOPATH="$WORK/path" GOMODCACHE="$WORK/cache/warm" GOPROXY="$SERVER/go" \
    go build -o "$WORK/built" "$2") && echo "built $1"
}

mirror() {
  [ "$engine" != mariadb ] || start_mariadb
  upstream_of
  mkdir -p "$WORK/cache"
  # The go command's caches are read-only, and cleanup removes them with the rest.
  trap 'chmod -R u+w "$WORK" 2>/dev/null; cleanup' EXIT
  start_nginx "$NGINX_PORT"
  local program
  for program in $PROGRAMS; do
    mirror_program "$program"
  done
}
