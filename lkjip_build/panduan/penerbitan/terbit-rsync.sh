#!/bin/sh
# Terbitkan ke server sendiri lewat SSH: sh terbit-rsync.sh pengguna@server:/var/www/kinerja/ https://kinerja.contoh.go.id/
# Situs lama baru tersentuh setelah situs baru jadi utuh. Setelan .htaccess dan folder .well-known (sertifikat) di server dibiarkan.
set -eu
tujuan=$1
alamat=$2
SITE_URL="$alamat" mkdocs build --strict
rsync --recursive --checksum --delete-after --delay-updates --compress --exclude=/.htaccess --exclude=/.well-known/ site/ "$tujuan"
lkjip periksa-situs "$alamat"
