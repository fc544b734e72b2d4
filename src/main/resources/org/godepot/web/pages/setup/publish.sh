#!/bin/sh
# Publishes a tag of the Go module in this git checkout, as the files that the go command would
# fetch, and so with the same hash:
#
#   sh publish.sh [--dry-run] v1.2.3
#
# Run it in the directory of go.mod; a module in a subdirectory has tags such as sub/v1.2.3.
# Credentials come from ~/.netrc, or from the file that NETRC names. Needs git, zip and curl.
set -eu

base=@BASE@
owner=@OWNER@

say() {
  printf 'publish: %s\n' "$*" >&2
}

die() {
  say "$@"
  exit 1
}

# Says something of the lines that come in, where any do, and shows the first of them.
tell() {
  lines=$(cat)
  [ -n "$lines" ] || return 0
  say "$1"
  printf '%s\n' "$lines" | sed -n -e '1,8s/^/  /p' -e '9s/.*/  .../p' >&2
}

query='ifIdentical=ok'
if [ "${1:-}" = --dry-run ]; then
  query='dryRun=true'
  shift
fi
[ $# -eq 1 ] || die 'usage: sh publish.sh [--dry-run] TAG'
for tool in git zip curl; do
  command -v "$tool" > /dev/null || die "this needs $tool"
done

tag=$1
version=${tag##*/}
case $version in
  v[0-9]*.[0-9]*.[0-9]*) ;;
  *) die "$tag names no version; tags of versions are like v1.2.3" ;;
esac
commit=$(git rev-parse --verify --quiet "refs/tags/$tag^{commit}") ||
  die "there is no tag $tag here; make it, or fetch it with git fetch --tags"
gomod=$(git show "$commit:./go.mod" 2> /dev/null | tr -d '\r')
module=$(printf '%s\n' "$gomod" |
  sed -n 's/^module[[:space:]]*"\{0,1\}\([^"[:space:]]*\).*/\1/p')
[ -n "$module" ] || die "$tag has no go.mod with a module line in this directory"
git status --porcelain -- . ':(exclude)publish.sh' |
  tell "not committed, and so not in $tag:"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# The commit in a directory of its own, by an index of its own: not "git archive", which follows
# export-ignore and export-subst, as the go command does not.
prefix=$(git rev-parse --show-prefix)
url=$(git config --get remote.origin.url | sed 's,://[^/]*@,://,')
time=$(TZ=UTC0 git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd "$commit")
GIT_DIR=$(git rev-parse --absolute-git-dir)
GIT_WORK_TREE=$work/checkout
GIT_INDEX_FILE=$work/index
export GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
mkdir -p "$GIT_WORK_TREE" "$work/zip/${module%/*}"
cd "$GIT_WORK_TREE"
git read-tree --no-sparse-checkout "$commit"
git ls-files -z -- "${prefix:-.}" |
  git -c core.autocrlf=input -c core.eol=lf -c core.symlinks=true checkout-index -z --stdin
git ls-tree -r -t --name-only "$commit" -- "${prefix:-.}" |
  git check-attr --cached --stdin export-ignore export-subst |
  sed -n 's/: set$//p' |
  tell 'published all the same, as the go command fetches it, in spite of these attributes:'
cd "$work"
mv "checkout/$prefix" "zip/$module@$version"
cd "zip/$module@$version"
if [ -n "$prefix" ] && [ ! -f LICENSE ]; then
  git cat-file blob "$commit:LICENSE" > LICENSE 2> /dev/null || rm -f LICENSE
fi

# What the go command leaves out: links, modules in subdirectories, vendored packages.
find . -type l -exec rm -f {} +
find . -type f -name '[Gg][Oo].[Mm][Oo][Dd]' | sed -n 's,^\./\(.*\)/[^/]*$,\1,p' > "$work/modules"
tell 'left out, as modules of their own:' < "$work/modules"
while IFS= read -r directory; do
  rm -rf "./$directory"
done < "$work/modules"
minor=$(printf '%s\n' "$gomod" | sed -n 's/^go 1\.\([0-9]*\).*/\1/p')
find . -type f | sed 's,^\./,,' | awk -v minor="${minor:-0}" '
  { at = index($0, "/vendor/"); from = 0 }
  at { from = minor >= 24 ? at + 8 : 9 } # golang/go#37397
  index($0, "vendor/") == 1 { from = 8 }
  from && index(substr($0, from), "/") { print; next }
  minor >= 24 && $0 == "vendor/modules.txt"' > "$work/vendored"
tell 'left out, as copies of other modules:' < "$work/vendored"
while IFS= read -r file; do
  rm -f "./$file"
done < "$work/vendored"

cd "$work/zip"
zip -q -r -D -X "$work/module.zip" "${module%%/*}"

case $tag$url in
  *[!A-Za-z0-9._/@:~-]*) ;;
  *) query="$query&vcs=git&url=$url&ref=refs/tags/$tag&hash=$commit" ;;
esac
if [ -n "${NETRC:-}" ]; then
  set -- --netrc-file "$NETRC"
else
  set -- --netrc
fi
status=$(curl -sS "$@" -o "$work/report" -w '%{http_code}' -T "$work/module.zip" \
  "$base/api/packages/$owner/go/upload?$query&time=$time") || die 'nothing was published'
cat "$work/report"
case $status in
  2*) ;;
  *) exit 1 ;;
esac
