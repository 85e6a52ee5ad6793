"""Data folders for tests: the smallest one without a single problem, and what is changed in it."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from lkjip_build.sources import Document, IsiFolder, Sources, read_file
from lkjip_build.sources.gambar import baca_isi

HARI_INI = date(2026, 11, 20)

TERKECIL: Mapping[str, str] = {
    "instansi.yml": """\
nama: Kecamatan Uji
kabupaten: Kabupaten Uji
provinsi: Provinsi Uji
kode_wilayah: 33.02.22
status_data: contoh
pejabat:
  - kode: camat
    jabatan: Camat Uji
    nip: "19730723 199303 1 001"
desa:
  - {kode: 33.02.22.2001, nama: Satu}
  - {kode: 33.02.22.2002, nama: Dua}
""",
    "aturan.yml": """\
himpunan:
  - kode: aturan-2025
    mulai: 2025
    capaian: {turun: selisih, dasar: kebijakan instansi}
    batas: {bawah: 0, dasar: kebijakan instansi}
    rata_rata: indikator
    skala:
      nama: Dua tingkat
      dasar: kebijakan instansi
      kategori:
        - {nama: Tinggi, bawah: 75}
        - {nama: Rendah, bawah: 0}
    predikat:
      nama: Predikat
      dasar: kebijakan instansi
      predikat:
        - {nama: A, sebutan: Baik, di_atas: 80}
        - {nama: B, sebutan: Cukup, di_atas: }
    tenggat: {bulan: 2, dasar: kebijakan instansi}
    hari: {satuan: kerja, hari_nol: penerimaan, dasar: kebijakan instansi}
jenjang: {terendah: 0, dasar: kebijakan instansi}
""",
    "renstra.yml": """\
nama: Renstra Uji
periode: {awal: 2025, akhir: 2026}
tujuan:
  - kode: T1
    nama: Tujuan
    sasaran:
      - kode: S1
        nama: Sasaran
        indikator:
          - kode: iku-01
            nama: Indeks kepuasan
            satuan: nilai
            arah: naik
            konsolidasi: rata-rata
            definisi: |
              Seberapa puas warga.
            rumus: Rata-rata survei
            sumber_data: Survei
            penanggung_jawab: Seksi Pelayanan
            kondisi_awal: "82,1"
            target_renstra: {2025: "83", 2026: "84"}
          - kode: iku-02
            nama: Kejadian gangguan
            satuan: kejadian
            arah: turun
            konsolidasi: jumlah
            definisi: Banyaknya gangguan.
            rumus: Jumlah setahun
            sumber_data: Buku kejadian
            penanggung_jawab: Seksi Trantib
            kondisi_awal: 22
            target_renstra: {2025: 20, 2026: 18}
          - kode: iku-03
            nama: Layanan daring
            satuan: persen
            arah: naik
            konsolidasi: posisi-akhir
            definisi: Bagian layanan yang daring.
            rumus: Layanan daring dibagi semua layanan
            sumber_data: Daftar layanan
            penanggung_jawab: Seksi Pelayanan
            target_renstra: {2026: 60}
            kondisi_awal: 10
          - kode: iku-04
            nama: Kematangan inovasi
            satuan: jenjang
            arah: naik
            konsolidasi: posisi-akhir
            skala: [Belum ada, Gagasan, Uji coba, Diterapkan]
            definisi: Sejauh mana inovasi berjalan.
            rumus: Jenjang pada akhir tahun
            sumber_data: Berita acara
            penanggung_jawab: Sekretariat
            kondisi_awal: Belum ada
            target_renstra: {2026: Diterapkan}
""",
    "hari-libur.csv": """\
tanggal;jenis;nama;dasar
2026-01-01;libur-nasional;Tahun Baru;SKB
2026-02-16;cuti-bersama;Cuti Bersama Imlek;SKB
2026-05-01;libur-nasional;Hari Buruh;SKB
2026-06-01;libur-nasional;Hari Lahir Pancasila;SKB
2026-08-17;libur-nasional;Proklamasi Kemerdekaan;SKB
2026-12-25;libur-nasional;Natal;SKB
""",
    "sop/penyusunan-lkjip.yml": """\
nama: Penyusunan LKjIP
nomor: 1/SOP/2026
tanggal: {pembuatan: 2026-01-02, revisi: 2026-01-02, efektif: 2026-01-05, ditandatangani: 2026-01-05}
disahkan: {jabatan: Camat Uji}
keterkaitan:
  - SOP Pengarsipan
pelaksana:
  - {kode: camat, nama: CAMAT}
  - {kode: kasi, nama: KASI}
langkah:
  - no: 1
    aktivitas: Menyusun draf
    pelaksana: [kasi]
    jenis: mulai
    peran: [susun]
    mutu_baku: {kelengkapan: [Data], waktu: 7 hari, output: Draf}
  - no: 2
    aktivitas: Mengoreksi draf
    pelaksana: [camat]
    jenis: keputusan
    peran: [koreksi, tanda-tangan]
    ya: 3
    tidak: 1
    mutu_baku: {kelengkapan: [Draf], waktu: 3 hari, output: LKjIP}
  - no: 3
    aktivitas: Mengirim LKjIP
    pelaksana: [kasi]
    jenis: selesai
    peran: [kirim]
    mutu_baku: {kelengkapan: [LKjIP], waktu: 10 menit, output: LKjIP terkirim}
    keterangan: SOP Pengarsipan
""",
    "2025/laporan.yml": """\
sop: penyusunan-lkjip
tenggat_surat_edaran: 2026-02-20
perjanjian_kinerja:
  - versi: murni
    tanggal: 2025-01-20
penandatangan: camat
""",
    "2025/kinerja.csv": """\
indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan
iku-01;83;;82,4;83,2;83,8;84,6;83,5;Survei;
iku-02;20;;5;6;5;5;21;Buku kejadian;
iku-03;40;;10;20;30;45;45;Daftar layanan;
iku-04;Diterapkan;;Gagasan;Gagasan;Uji coba;Uji coba;Uji coba;Berita acara;
""",
    "2025/anggaran.csv": """\
kode;program;kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000;;80345000;
7.01.02.2.04;Program Pelayanan;Pelaksanaan;S1;74800000;;72960000;
""",
    "2025/analisis.yml": """\
S1:
  penyebab: |
    Sebabnya begini.
  solusi: |
    Solusinya begini.
  efisiensi: Hemat.
  program_penunjang: Program Pelayanan.
  rencana_tindak_lanjut: Dilanjutkan.
""",
    "2025/siklus.csv": """\
langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan
1;kasi;2026-01-19;2026-01-27;;Draf;draf-1.docx;
2;camat;2026-01-27;2026-01-29;tidak;Catatan koreksi;koreksi.pdf;
1;kasi;2026-01-29;2026-02-03;;Draf;draf-2.docx;
2;camat;2026-02-03;2026-02-05;ya;LKjIP;lkjip.pdf;
3;kasi;2026-02-06 09.00;2026-02-06 09.08;;LKjIP terkirim;tanda-terima.pdf;
""",
}


NASKAH = ("kata_pengantar", "ikhtisar", "gambaran_umum", "struktur_organisasi", "tugas_fungsi", "isu_strategis")
NASKAH += ("penutup", "langkah_perbaikan")


def lengkap() -> dict[str, str]:
    """The smallest folder with everything that a report needs."""
    texts = "".join(f"{nama}: Sudah ditulis.\n" for nama in NASKAH)
    return {
        **TERKECIL,
        "instansi.yml": TERKECIL["instansi.yml"]
        .replace("status_data: contoh", "status_data: resmi")
        .replace("jabatan: Camat Uji", "jabatan: Camat Uji\n    nama: Budi")
        + "lisensi: CC-BY-4.0\n",
        "sop/penyusunan-lkjip.yml": TERKECIL["sop/penyusunan-lkjip.yml"] + "dasar_hukum: [Peraturan Uji]\n",
        "2025/laporan.yml": TERKECIL["2025/laporan.yml"] + texts,
    }


def write_folder(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the files below `folder`, by their path in it, and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


# Most files of a damaged folder are those of the folder before it.
_read = lru_cache(maxsize=64)(read_file)


def sources_of(files: Mapping[str, str | bytes], folder: str = "data") -> Sources:
    """Return what `read_folder` would read from a folder with these files, without a disk."""
    raw = {name: content if isinstance(content, bytes) else content.encode() for name, content in files.items()}
    read = {name: _read(raw[name], f"{folder}/{name}") for name in raw if name.endswith((".yml", ".csv"))}
    documents: dict[str, Document] = {name: one.document for name, one in read.items() if one.document is not None}
    lines = {f"{folder}/{name}": one.lines for name, one in read.items()}
    problems = tuple(problem for one in read.values() for problem in one.problems)
    sidik = {name: sha256(raw[name]).hexdigest() for name in raw if "/dokumen/" in name}
    sertifikat = {name: raw[name] for name in raw if name.startswith("sertifikat/")}
    gambar = {name: baca_isi(raw[name], Path(name).suffix.lower()) for name in raw if "/gambar/" in name}
    return Sources(documents, lines, problems, IsiFolder(tuple(sorted(files))), sidik, sertifikat, gambar)
