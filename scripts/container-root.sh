#!/bin/sh
# Builds the Containerfile without a container engine: each FROM is a bare Debian with Node and git's user 1000, each COPY
# and RUN is done in it, and at the end the entry point exports a fixture as the image's user, with Chrome's sandbox
# required. Needs root, debootstrap and git. What is built is the last commit. It is no image that comes out, and the base
# is this machine's Debian and Node, not the one that FROM names.
#
#   scripts/container-root.sh
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
keep=${EP_EXPORT_BARE:-/tmp/ep-export-bare}

# In a mount and process namespace of its own, everything mounted or started there ends with the script.
if [ "${IN_CONTAINER_NAMESPACE:-}" = '' ]; then
  IN_CONTAINER_NAMESPACE=1 exec unshare --mount --propagation private --pid --fork --kill-child -- "$0"
fi

mkdir -p "$keep"
archive=$keep/minbase.tar
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
if [ ! -f "$archive" ]; then
  mirror=$(apt-get indextargets --format '$(SITE) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
    awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
  rm -rf "$keep/minbase"
  debootstrap --variant=minbase "$suite" "$keep/minbase" "$mirror"
  tar -C "$keep/minbase" -cf "$archive.part" .
  mv "$archive.part" "$archive"
  rm -rf "$keep/minbase"
fi

work=$(mktemp -d "$keep/container-XXXXXX")
trap 'rm -rf --one-file-system "$work"' EXIT

# What the builder is given: the last commit without what .dockerignore names.
git clone --quiet "$here" "$work/context"
while read -r name; do
  [ -n "$name" ] && (cd "$work/context" && rm -rf -- $name)
done <"$work/context/.dockerignore"

# The way to the registry is that of this machine; it is handed over in the environment and written nowhere else.
setting() {
  value=$(cd / && npm config get "$1" 2>/dev/null)
  case $value in null | undefined) ;; *) echo "$value" ;; esac
}
certificates=$(setting cafile)
certificates=${certificates:-${NODE_EXTRA_CA_CERTS:-}}

make_base() {
  mkdir "$1"
  tar -C "$1" -xf "$archive"
  cp "$(readlink -f "$(command -v node)")" "$1/usr/local/bin/node"
  mkdir -p "$1/usr/local/lib/node_modules"
  cp -R "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")" "$1/usr/local/lib/node_modules/npm"
  for tool in npm npx; do ln -s "../lib/node_modules/npm/bin/$tool-cli.js" "$1/usr/local/bin/$tool"; done
  cp /etc/resolv.conf /etc/hosts "$1/etc/"
  cp -R /etc/apt/. "$1/etc/apt/"
  [ ! -d /etc/ssl/certs ] || { mkdir -p "$1/etc/ssl" && cp -RL /etc/ssl/certs "$1/etc/ssl/"; }
  [ -z "$certificates" ] || cp "$certificates" "$1/etc/registry-certificates.pem"
  chroot "$1" useradd --uid 1000 --create-home node
}

# A command in a root, as a user, in a folder. The root becomes the whole file system: in a mere chroot the kernel lets
# nobody make a user namespace, which Chrome's sandbox is.
run_in() {
  root=$1 user=$2 folder=$3
  shift 3
  home=/root
  [ "$user" = root ] || home=/home/$user
  uid=$(chroot "$root" id -u "$user")
  unshare --mount --propagation private --pid --fork --kill-child sh -euc '
    root=$1 uid=$2 folder=$3 home=$4 registry=$5 certificates=$6
    shift 6
    mount --bind "$root" "$root"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mkdir -p "$root/.old"
    cd "$root"
    pivot_root . .old
    cd /
    umount -l /.old
    cd "$folder"
    exec setpriv --reuid "$uid" --regid "$uid" --clear-groups env -i \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="$home" DEBIAN_FRONTEND=noninteractive \
      npm_config_registry="$registry" \
      ${certificates:+npm_config_cafile="$certificates" NODE_EXTRA_CA_CERTS="$certificates"} \
      ${https_proxy:+https_proxy="$https_proxy"} ${http_proxy:+http_proxy="$http_proxy"} "$@"
  ' sh "$root" "$uid" "$folder" "$home" "$(setting registry)" "${certificates:+/etc/registry-certificates.pem}" "$@"
}

stage='' user=root folder=/ entry=''
while IFS= read -r line; do
  word=${line%% *} rest=${line#* }
  case $word in
  '' | '#'* | ARG) continue ;;
  FROM)
    case $rest in *' AS '*) stage=$work/${rest##* AS } ;; *) stage=$work/image ;; esac
    user=root folder=/
    make_base "$stage"
    ;;
  WORKDIR) folder=$rest && mkdir -p "$stage$folder" ;;
  USER) user=$rest ;;
  COPY)
    from=$work/context
    case $rest in --from=*) from=$work/${rest%% *} && from=$(echo "$from" | sed 's/--from=//') rest=${rest#* } ;; esac
    target=${rest#* }
    case $target in /*) ;; *) target=$folder/$target ;; esac
    mkdir -p "$stage$target"
    cp -R "$from/${rest%% *}/." "$stage$target"
    ;;
  RUN)
    echo "── $line"
    run_in "$stage" "$user" "$folder" /bin/sh -c "$rest"
    ;;
  ENTRYPOINT) entry=$(echo "$rest" | tr -d '[]" ') ;;
  *) echo "$word is not understood." >&2 && exit 1 ;;
  esac
done <"$here/Containerfile"

[ "$user" != root ] || { echo 'The image runs as root.' >&2; exit 1; }
cp "$here/fixtures/EP-012.md" "$stage$folder/"
chroot "$stage" chown -R "$user" "$folder"
echo "── $entry EP-012.md --pdf --slides --sandbox require --verbose, as $user"
run_in "$stage" "$user" "$folder" "$entry" EP-012.md --pdf --slides --sandbox require --verbose
ls -l "$stage$folder/out"
