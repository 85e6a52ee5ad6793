"""Hostile text, and a data folder that holds it in every field."""

import json
from pathlib import Path

ATTACKS = [
    "<script>window.kena=1</script>",
    "\"><img src=x onerror='window.kena=1'>",
    "' onmouseover='window.kena=1",
    "</td></table></div><h1>palsu</h1>",
    "[klik](javascript:window.kena=1)",
    "![x](https://jahat.invalid/x.png)",
    "<https://jahat.invalid>",
    "{{ 7*7 }} {% raw %}",
    "{: onclick='window.kena=1' } { #lain }",
    "--8<-- \"/etc/passwd\"",
    "*miring* **tebal** `kode` _garis_ ~coret~",
    "| a | b |",
    "# judul 1. daftar - butir",
    "<!-- lkjip:0 --> <!-- lkjip-gambar:0 -->",
    "&lt;b&gt; &amp; &#42; &copy;",
    "=HYPERLINK(\"https://jahat.invalid\")",
    "@SUM(1)",
    "[TOC] [^1] :smile: $$x$$ ==y==",
    "]]> %} }} -->",
    "\\\\ \\u202e terbalik",
]  # fmt: skip
# In one cell of each kind; quotes are doubled for CSV by the writer below.
ALL = " ".join(ATTACKS)


def write_data(folder: Path, text: str) -> Path:
    """A data folder whose every free text is `text`."""
    data = folder / "data"
    (data / "2025").mkdir(parents=True)
    (data / "sop").mkdir()

    def dump(name: str, value: object) -> None:
        # JSON is YAML, and quotes every text.
        (data / name).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")

    dump(
        "instansi.yml",
        {
            "nama": text, "kabupaten": text, "provinsi": text, "alamat": text, "status_data": "resmi", "sumber": [text],
            "pejabat": [
                {"jabatan": text, "kode": "camat", "nama": text},
                {"jabatan": text, "kode": "sekcam", "nama": text, "atasan": "camat"},
            ],
            "wilayah": {"sumber": text},
            "desa": [{"kode": "33.02.22.2001", "nama": text, "luas": 2, "penduduk": 3}],
            "dasar_hukum": [{"peraturan": text, "tentang": text, "kaitan": text}],
        },
    )  # fmt: skip
    band = [{"nama": text[:200], "bawah": 90}, {"nama": "Rendah " + text[:200], "bawah": 0}]
    dump(
        "aturan.yml",
        {
            "himpunan": [
                {
                    "kode": "A1", "mulai": 2020, "rata_rata": "indikator",
                    "capaian": {"turun": "selisih", "dasar": text}, "batas": {"dasar": text},
                    "skala": {"nama": text, "dasar": text, "kategori": band},
                    "tenggat": {"bulan": 2, "dasar": text},
                    "hari": {"satuan": "kerja", "hari_nol": "penerimaan", "dasar": text},
                }
            ],
            "jenjang": {"terendah": 0, "dasar": text},
        },
    )  # fmt: skip
    indikator = {
        "kode": "iku-01", "nama": text, "singkatan": f"S {text}", "satuan": text, "arah": "naik",
        "konsolidasi": "posisi-akhir", "definisi": text, "rumus": text, "sumber_data": text, "penanggung_jawab": text,
        "konsep": text, "ukuran": text, "klasifikasi": text,
        "standar_nasional": {"nilai": 1, "sumber": text},
    }  # fmt: skip
    langkah = {"pelaksana": ["camat"], "mutu_baku": {"kelengkapan": [text], "waktu": "1 hari", "output": text}}
    dump(
        "renstra.yml",
        {
            "nama": text, "dasar": text, "periode": {"awal": 2025, "akhir": 2026},
            "tujuan": [
                {"kode": "T1", "nama": text, "sasaran": [{"kode": "S1", "nama": text, "indikator": [indikator]}]}
            ],
        },
    )  # fmt: skip
    dump("istilah.yml", {"istilah": [{"istilah": text, "arti": text, "sumber": text, "kepanjangan": text}]})
    dump(
        "sop/uji.yml",
        {
            "nama": text, "nomor": text, "unit": [text], "disahkan": {"jabatan": text, "nama": text, "tempat": text},
            "dasar_hukum": [text], "kualifikasi": [text], "keterkaitan": [text], "peralatan": [text],
            "peringatan": text, "pencatatan": [text], "catatan": [text],
            "pelaksana": [{"kode": "camat", "nama": text}],
            "langkah": [
                {"no": 1, "aktivitas": text, "jenis": "mulai", "keterangan": text, **langkah},
                {"no": 2, "aktivitas": text, "jenis": "selesai", **langkah},
            ],
            "tafsir": [{"langkah": 1, "bacaan": text, "alternatif": [text], "alasan": text}],
        },
    )  # fmt: skip
    dump("2025/laporan.yml", {"sop": "uji", "surat_edaran": text, "sumber": [text], "ikhtisar": text, "penutup": text})
    dump("2025/analisis.yml", {"S1": {"penyebab": text, "solusi": text, "efisiensi": text}})
    # A cell that begins as a formula is refused (LKJ213).
    cell = '"' + ("isi " if text.startswith("=") else "") + text.replace('"', '""') + '"'
    (data / "2025/kinerja.csv").write_text(
        "indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan\n"
        f"iku-01;80;;;;;;85;{cell};{cell}\n",
        encoding="utf-8",
    )
    (data / "2025/rencana-aksi.csv").write_text(
        "indikator;target_tw1;target_tw2;target_tw3;target_tw4;aksi;kegiatan;penanggung_jawab\n"
        f"iku-01;20;40;60;80;{cell};{cell};{cell}\n",
        encoding="utf-8",
    )
    (data / "2025/anggaran.csv").write_text(
        "kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;tw1;tw2;realisasi;keluaran;satuan;"
        "target_keluaran;realisasi_keluaran;catatan\n"
        f"7.01.01.2.01.0001;;{cell};{cell};S1;1000000;;400000;700000;900000;{cell};{cell};4;3;{cell}\n"
        f"7.01.02;{cell};{cell};;S1;1000000;;;;900000;;;;;{cell}\n",
        encoding="utf-8",
    )
    (data / "2025/kepegawaian.csv").write_text(
        f"kelompok;rincian;jumlah;sumber\ngolongan;{cell};4;{cell}\npendidikan;{cell};4;\n", encoding="utf-8"
    )
    (data / "2025/sarana-prasarana.csv").write_text(
        f"nama;jumlah;satuan;kondisi;keterangan\n{cell};4;{cell};{cell};{cell}\n", encoding="utf-8"
    )
    (data / "kode-anggaran.csv").write_text(f"kode;nama\n7.01.01;{cell}\n", encoding="utf-8")
    (data / "2025/siklus.csv").write_text(
        "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"
        f"1;camat;2026-01-05;2026-01-06;;{cell};{cell};{cell}\n",
        encoding="utf-8",
    )
    (data / "sop/uji.pemantauan.csv").write_text(
        f"tahun;semester;langkah;berjalan;catatan;tindakan;paraf\n2026;1;2;tidak;{cell};{cell};{cell}\n",
        encoding="utf-8",
    )
    # 1 is far from 80 and 85.
    (data / "konfirmasi.csv").write_text(
        "kode;tempat;nilai;alasan;oleh;tanggal\n"
        f"LKJ442;renstra.yml/iku-01/standar_nasional/nilai;1;{cell};{cell};2026-01-06\n",
        encoding="utf-8",
    )
    return data
