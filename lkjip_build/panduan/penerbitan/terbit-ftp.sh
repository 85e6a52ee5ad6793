#!/bin/sh
# Terbitkan lewat FTP dengan TLS: sh terbit-ftp.sh pengguna@ftp.contoh.go.id folder/di/server https://kinerja.contoh.go.id/
# Perlu program lftp. Sandinya ditanyakan, tidak disimpan. Halaman dikirim sesudah berkas yang dipakainya, dan yang lama
# dihapus paling akhir. Semua dikirim lagi, karena jam server FTP sering lain; gagal di tengah berarti berhenti di situ.
# Setelan .htaccess dan folder .well-known (sertifikat) di server dibiarkan.
set -eu
server=$1
folder=$2
alamat=$3
SITE_URL="$alamat" mkdocs build --strict
kirim="mirror --reverse --transfer-all"
lftp -e "set cmd:fail-exit yes; set ftp:ssl-force true; \
$kirim --exclude-glob *.html site $folder; \
$kirim --exclude-glob * --include-glob */ --include-glob *.html site $folder; \
mirror --reverse --delete --ignore-time --exclude-glob .htaccess --exclude-glob .well-known/ site $folder; quit" "ftp://$server"
lkjip periksa-situs "$alamat"
