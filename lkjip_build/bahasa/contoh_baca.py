"""Examples of reading the open data, for people who write programs: scripts that run as they are."""

PYTHON = '''"""Rata-rata capaian setiap tahun dari kinerja.csv, hanya dengan Python 3.

python baca.py kinerja.csv
"""

import csv
import sys
from collections import defaultdict

capaian = defaultdict(list)
with open(sys.argv[1], encoding="utf-8", newline="") as berkas:
    for baris in csv.DictReader(berkas):
        if baris["capaian"]:  # kosong berarti belum ada, bukan nol
            capaian[int(baris["tahun"])].append(float(baris["capaian"]))

for tahun, semua in sorted(capaian.items()):
    print(f"{tahun}: {sum(semua) / len(semua):.2f} persen, dari {len(semua)} indikator")
'''

R = """# Rata-rata capaian setiap tahun dari kinerja.csv, hanya dengan R.
# Rscript baca.R kinerja.csv

berkas <- commandArgs(trailingOnly = TRUE)[1]
kinerja <- read.csv(berkas, encoding = "UTF-8", na.strings = "")
ada <- kinerja[!is.na(kinerja$capaian), ]  # kosong berarti belum ada, bukan nol
print(aggregate(capaian ~ tahun, data = ada, FUN = mean))
"""
