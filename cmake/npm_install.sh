#!/bin/sh
# npm_install.sh FOLDER: installs exactly what FOLDER/package-lock.json names, unless that was done already.
set -eu
cd "$1"
# Two builds may come here at once; the second waits and then finds it done.
exec 9<package-lock.json
flock 9
stamp=node_modules/.installed
wanted="$(node --version) $(sha256sum package-lock.json)"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then exit 0; fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
printf '%s\n' "$wanted" >"$stamp"
