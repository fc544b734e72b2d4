# What it costs to have a mirror in between: sourced by src/bench/run.

PROGRAMS=${PROGRAMS:-github.com/gohugoio/hugo@v0.140.0 github.com/cli/cli/v2@v2.63.0
  github.com/caddyserver/caddy/v2@v2.8.4}
ROUNDS=${ROUNDS:-3}
# Before it is measured, a server fetches the other programs so often, each time anew. Servers run for
# months, and a JVM that was just started spends more time compiling itself than fetching.
BEFORE=${BEFORE:-5}
# And so many downloads of the program come before those from a full cache are measured: the go command
# makes connections as nothing else does, and the compiler is done with them after some 20 downloads.
WARM_UPS=${WARM_UPS:-25}
# Zips in parallel, and how large each is.
LARGE=${LARGE:-20}
LARGE_MEGABYTES=${LARGE_MEGABYTES:-400}
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
  local cache=$CACHES/$1 start end
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
  (cd "$CACHES/$1/cache/download" &&
    find . -name '*.ziphash' | sort | while read -r file; do
      echo "$file $(cat "$file")"
    done)
}

compare() { # name: its hashes with those that came directly
  diff <(hashes direct) <(hashes "$1") >&2 || {
    echo "hashes differ" >&2
    exit 1
  }
}

median() { # of two in the middle their mean
  sort -g | awk '{ value[NR] = $1 }
    END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

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

answer_before() { # program: the go command fetches the others, and all of them is forgotten
  local other
  : >"$WORK/known"
  for _ in $(seq "$BEFORE"); do
    for other in $PROGRAMS; do
      [ "$other" != "$1" ] || continue
      download before "$WORK/$(name_of "$other")" "$SERVER/go" >/dev/null
      versions before >>"$WORK/known"
      forget before
    done
  done
  settle
}

versions() { # name: the module versions of a cache of which there is anything, escaped
  (cd "$CACHES/$1/cache/download" &&
    find . -path ./sumdb -prune -o \( -name '*.mod' -o -name '*.info' \) -print) |
    sed 's|^\./||; s/\.[a-z]*$//' | sort -u
}

# Files go; what remains are hashes, with which the same files must come back, and answers of the
# checksum database.
forget() { # name of a cache
  versions "$1" | sed "s/!\(.\)/\U\1/g; s|/@v/|/|
    s|.*|url = $SERVER/api/v1/admin/mirror/&\nrequest = DELETE\noutput = /dev/null|" >"$WORK/forget"
  curl -sS --no-progress-meter -u admin:admin --config "$WORK/forget"
}

# Until the server does nothing for five seconds: what the warm-up leaves to its compiler and its search
# index is not the next download's.
settle() {
  local before now
  before=$(processor_time)
  for _ in $(seq 24); do
    sleep 5
    now=$(processor_time)
    [ $((now - before)) -gt 10 ] || return 0
    before=$now
  done
  echo "the server is still at work after two minutes" >&2
}

processor_time() { # hundredths of a second
  sed 's/.*) //' "/proc/$GODEPOT/stat" | awk '{ print $12 + $13 }'
}

# The go command's own cache is a tree that any file server can serve, its lookups and tiles too.
serve_statically() { # name of a cache
  rm -rf "$WORK/static"
  cp -r "$CACHES/$1/cache/download" "$WORK/static"
  mkdir -p "$WORK/static/sumdb/sum.golang.org"
  : >"$WORK/static/sumdb/sum.golang.org/supported"
}

name_of() { echo "$1" | tr -c 'a-z0-9\n' '-'; } # program

known() { # name: how cold the cold download was
  echo "$1: of $(versions direct | wc -l) versions" \
    "$(comm -12 <(versions direct) <(sort -u "$WORK/known") | wc -l) were known by their hashes"
}

mirror_program() { # program
  local program=$1 name round
  name=$(name_of "$1")
  for round in $(seq "$ROUNDS"); do
    depot_for "$name-$round"
    answer_before "$program"
    download direct "$WORK/$name" "$UPSTREAM" >>"$WORK/$name.direct"
    download cold "$WORK/$name" "$SERVER/go" >>"$WORK/$name.cold"
    download direct "$WORK/$name" "$UPSTREAM" >>"$WORK/$name.direct"
    compare cold
    known "$name"
    serve_statically direct
    for _ in $(seq "$WARM_UPS"); do download warm "$WORK/$name" "$SERVER/go" >/dev/null; done
    settle
    for _ in 1 2 3 4 5 6 7 8 9; do
      download static "$WORK/$name" "$NGINX" >>"$WORK/$name.static"
      download warm "$WORK/$name" "$SERVER/go" >>"$WORK/$name.warm"
      compare warm
    done
    [ "$round" != "$ROUNDS" ] || build_through "$name" "$(main_of "$program")"
    stop "$GODEPOT"
    rm -rf "${WORK:?}/$name-$round"
  done
  echo "$name direct $(paste -sd' ' "$WORK/$name.direct") cold $(paste -sd' ' "$WORK/$name.cold")" \
    "static $(paste -sd' ' "$WORK/$name.static") warm $(paste -sd' ' "$WORK/$name.warm")"
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
    GOPATH="$WORK/path" GOMODCACHE="$CACHES/warm" GOPROXY="$SERVER/go" \
    go build -o "$WORK/built" "$2") && echo "built $1"
}

mirror() {
  [ "$engine" != mariadb ] || start_mariadb
  upstream_of
  # In memory where that can be, so that the go command's disk is not measured.
  CACHES=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)" godepot-bench.XXXXXX)
  # The go command's caches are read-only, and cleanup removes them with the rest.
  trap 'chmod -R u+w "$WORK" "$CACHES" 2>/dev/null; rm -rf "$CACHES"; cleanup' EXIT
  start_nginx "$NGINX_PORT"
  local program
  for program in $PROGRAMS; do source_of "$program" "$WORK/$(name_of "$program")"; done
  for program in $PROGRAMS; do
    mirror_program "$program"
  done
}

# Zips from outside that are larger than the heap, from a godepot that has them.
large() {
  local from=http://127.0.0.1:$SECOND_PORT/api/packages/demo/go before between after
  start_godepot origin "$SECOND_PORT"
  local origin=$GODEPOT
  java src/bench/Client.java upload "$from" example.com/large "$LARGE" "$LARGE_MEGABYTES" 4
  mkdir -p "$WORK/large"
  cat >"$WORK/large/upstream.rules" <<RULES
upstream origin $from private-addresses=127.0.0.0/8
sumdb off
allow * origin
RULES
  start_godepot large "$PORT"
  before=$(live_heap)
  java src/bench/Client.java download "$SERVER/go" example.com/large "$LARGE" "$LARGE_MEGABYTES" "$LARGE"
  between=$(live_heap)
  stop "$origin"
  java src/bench/Client.java download "$SERVER/go" example.com/large "$LARGE" "$LARGE_MEGABYTES" "$LARGE"
  after=$(live_heap)
  echo "live heap of -Xmx256m: before $((before >> 20)) MB, after caching $((between >> 20)) MB," \
    "after serving $((after >> 20)) MB"
  ! grep OutOfMemory "$WORK/large.log" || exit 1
  stop "$GODEPOT"
}
