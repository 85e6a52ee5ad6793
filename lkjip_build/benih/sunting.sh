#!/bin/sh
# Klik dua kali: meja isian kantor ini terbuka di peramban. Yang pertama kali memasang programnya dulu.
cd "$(dirname "$0")" || exit 1
tunggu() {
    echo "Tekan Enter untuk menutup jendela ini."
    read -r _
    exit 1
}
if [ ! -x .venv/bin/lkjip ]; then
    echo "Program belum terpasang di folder ini. Dipasang sekali saja; perlu internet dan beberapa menit."
    if ! { python3 -m venv .venv && .venv/bin/pip install --quiet -r requirements.txt; }; then
        echo "Belum terpasang. Periksa internetnya dan apakah Python 3.11 atau lebih baru sudah ada, lalu klik lagi; cara lain ada di README.md."
        tunggu
    fi
fi
.venv/bin/lkjip sunting || tunggu
