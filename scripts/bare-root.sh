#!/bin/sh
# Runs a command of the README in a bare Debian: debootstrap's minbase, Node and npm, and nothing else: no library, no
# font, no browser, empty caches. Needs root, debootstrap, git and pdftotext, here but not there.
#
#   scripts/bare-root.sh                                     the first command of the README, and a look at what it made
#   scripts/bare-root.sh 'npm ci && npm test'                any other
#   scripts/bare-root.sh --package ep-export-0.1.0.tgz       the package as a user installs it: offline from a cache of
#                                                            npm, its scripts off, then every command, also as no root
#
# The bare system is made once and kept in EP_EXPORT_BARE (default /tmp/ep-export-bare). What is tested is the last commit.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
keep=${EP_EXPORT_BARE:-/tmp/ep-export-bare}
default='npm ci && npx ep-export fixtures/EP-012.md --pdf --slides'
package=
if [ "${1:-}" = --package ]; then
  package=$(realpath "$2")
  shift 2
fi
command=${1:-$default}

# In a mount and process namespace of its own, everything mounted or started there ends with the script.
if [ "${IN_BARE_NAMESPACE:-}" = '' ]; then
  IN_BARE_NAMESPACE=1 exec unshare --mount --pid --fork --kill-child -- "$0" ${package:+--package "$package"} "$command"
fi

mkdir -p "$keep"
archive=$keep/minbase.tar
if [ ! -f "$archive" ]; then
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  mirror=$(apt-get indextargets --format '$(SITE) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
    awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
  rm -rf "$keep/minbase"
  debootstrap --variant=minbase "$suite" "$keep/minbase" "$mirror"
  tar -C "$keep/minbase" -cf "$archive.part" .
  mv "$archive.part" "$archive"
  rm -rf "$keep/minbase"
fi

root=$(mktemp -d "$keep/root-XXXXXX")
trap 'umount -l "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
tar -C "$root" -xf "$archive"

# Node and npm as this machine has them.
cp "$(readlink -f "$(command -v node)")" "$root/usr/local/bin/node"
npm_folder=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
mkdir -p "$root/usr/local/lib/node_modules"
cp -R "$npm_folder" "$root/usr/local/lib/node_modules/npm"
for tool in npm npx; do
  ln -s "../lib/node_modules/npm/bin/$tool-cli.js" "$root/usr/local/bin/$tool"
done

# The way to the registry is that of this machine; it is handed over in the environment and written nowhere.
setting() {
  value=$(cd / && npm config get "$1" 2>/dev/null)
  case $value in null | undefined) ;; *) echo "$value" ;; esac
}
cp /etc/resolv.conf /etc/hosts "$root/etc/"
certificates=$(setting cafile)
certificates=${certificates:-${NODE_EXTRA_CA_CERTS:-}}
if [ -n "$certificates" ]; then
  cp "$certificates" "$root/etc/registry-certificates.pem"
  certificates=/etc/registry-certificates.pem
fi

if [ -n "$package" ]; then
  mkdir -p "$root/project/docs" "$root/reader"
  cp "$package" "$root/project/ep-export.tgz"
  cp -R "$here/fixtures/EP-012.md" "$here/fixtures/images" "$root/project/docs/"
  chown -R 1000:1000 "$root/reader"
  # What an air-gapped machine has: a cache of npm that was filled elsewhere.
  npm install --loglevel=error --no-audit --no-fund --ignore-scripts --cache "$root/npm-cache" --prefix "$root/filled" "$package"
  rm -rf "$root/filled"
else
  git clone --quiet "$here" "$root/project"
fi
mount -t proc proc "$root/proc"
if [ -n "$(find "$root/usr" -name 'libnss3.so*' -o -name '*.ttf' -o -name '*chrom*' -type f -perm -u+x)" ]; then
  echo 'The root is not bare.' >&2
  exit 1
fi

if [ -n "$package" ]; then
  cat > "$root/tour.sh" <<'TOUR'
set -eu
cd "$HOME" && mkdir -p work && cd work && cp -R /project/docs .
say() { echo "── $*"; "$@"; }
say ep-export --version
say ep-export docs/EP-012.md --pdf --slides --manifest --sandbox "$1"
say ep-export docs/EP-012.md --html --pptx --png --quiet --out more
say ep-export check docs/EP-012.md
say ep-export read docs/EP-012.md --quiet > /dev/null
say ep-export list
say ep-export verify out --source .
say ep-export doctor
say ep-export themes
TOUR
  inside=/usr/local/bin:/usr/bin:/bin
  install='npm install --global --offline --ignore-scripts --no-audit --no-fund --cache /npm-cache /project/ep-export.tgz'
  echo "── $install"
  # No network but its own, on which nothing listens.
  unshare --net chroot "$root" /usr/bin/env -i PATH="$inside" HOME=/root sh -c "$install"
  unshare --net chroot "$root" /usr/bin/env -i PATH="$inside" HOME=/root sh /tour.sh auto
  echo '── the same as a user who is not root'
  unshare --net chroot --userspec=1000:1000 "$root" /usr/bin/env -i PATH="$inside" HOME=/reader sh /tour.sh auto
  for home in root reader; do
    words=$(pdftotext "$root/$home/work/out/EP-012.pdf" - | wc -w)
    echo "$home: $words words"
    [ "$words" -gt 300 ] || { echo "The document of $home has lost its text." >&2; exit 1; }
  done
  cmp "$root/root/work/out/SHA256SUMS" "$root/reader/work/out/SHA256SUMS" || echo 'The manifests differ, as the states of the sandbox do.'
  exit 0
fi

echo "── $command"
chroot "$root" /usr/bin/env -i \
  PATH=/usr/local/bin:/usr/bin:/bin \
  HOME=/root \
  CI=true \
  npm_config_registry="$(setting registry)" \
  ${certificates:+npm_config_cafile="$certificates" NODE_EXTRA_CA_CERTS="$certificates"} \
  ${https_proxy:+https_proxy="$https_proxy"} \
  sh -c "cd /project && $command"

[ "$command" = "$default" ] || exit 0
for name in EP-012.pdf EP-012.slides.pdf; do
  words=$(pdftotext "$root/project/out/$name" - | wc -w)
  fonts=$(pdffonts "$root/project/out/$name" | tail -n +3 | wc -l)
  echo "out/$name: $words words in $fonts fonts"
  [ "$words" -gt 300 ] || { echo "out/$name has lost its text." >&2; exit 1; }
done
