#!/bin/sh
# Klik dua kali: meja isian kantor ini terbuka di peramban, dengan program di folder ini, atau yang sudah ada di komputer
# ini. Bila tidak ada, programnya dipasang dulu di folder ini.
cd "$(dirname "$0")" || exit 1
tunggu() {
    echo "Tekan Enter untuk menutup jendela ini."
    read -r _
    exit 1
}
for lkjip in .venv/bin/lkjip "$(command -v lkjip)" "$HOME/lkjip/bin/lkjip"; do
    if [ -x "$lkjip" ]; then
        "$lkjip" sunting || tunggu
        exit
    fi
done
echo "Program belum ada di komputer ini. Dipasang sekali saja di folder ini; perlu internet dan beberapa menit."
if ! { python3 -m venv .venv && .venv/bin/pip install --quiet -r requirements.txt; }; then
    echo
    echo "Belum terpasang."
    echo "Bila di atas tertulis 'No matching distribution found': programnya tidak ada di internet. Mintalah folder programnya,"
    echo "lalu di terminal, di folder ini: .venv/bin/pip install FOLDER-PROGRAM"
    echo "Selain itu: periksa internetnya dan apakah Python 3.11 atau lebih baru sudah ada. Sesudah itu klik lagi."
    tunggu
fi
.venv/bin/lkjip sunting || tunggu
