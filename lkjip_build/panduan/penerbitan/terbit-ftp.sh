#!/bin/sh
# Terbitkan lewat FTP dengan TLS: sh terbit-ftp.sh pengguna@ftp.contoh.go.id folder/di/server https://kinerja.contoh.go.id/
# Perlu program lftp. Sandinya ditanyakan, tidak disimpan. Halaman dikirim paling akhir, yang lama dihapus sesudahnya.
set -eu
server=$1
folder=$2
alamat=$3
SITE_URL="$alamat" mkdocs build --strict
lftp -e "set ftp:ssl-force true; mirror --reverse --exclude-glob *.html site $folder; mirror --reverse --delete site $folder; quit" "ftp://$server"
lkjip periksa-situs "$alamat"
