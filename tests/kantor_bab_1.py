"""An office with all of Bab I and its front matter, every fact of it made up and marked as an example."""

from collections.abc import Iterator

from builders import lengkap

JABATAN = (
    ("camat", "Camat Uji", "", ""),
    ("jf", "Kelompok Jabatan Fungsional", "camat", ""),
    ("sekcam", "Sekretaris Kecamatan", "camat", "Contoh Sekretaris, S.Sos."),
    ("umum", "Kepala Subbagian Umum dan Kepegawaian", "sekcam", "Contoh Kasubbag"),
    ("renkeu", "Kepala Subbagian Perencanaan dan Keuangan", "sekcam", ""),
    ("pem", "Kepala Seksi Pemerintahan", "camat", "Contoh Kasi, S.IP."),
    ("trantib", "Kepala Seksi Ketenteraman dan Ketertiban Umum", "camat", ""),
    ("pmd", "Kepala Seksi Pemberdayaan Masyarakat Desa", "camat", ""),
    ("kesos", "Kepala Seksi Kesejahteraan Sosial", "camat", ""),
    ("layanan", "Kepala Seksi Pelayanan Umum", "camat", ""),
)


def _pejabat() -> Iterator[str]:
    for kode, jabatan, atasan, nama in JABATAN[1:]:
        yield f"  - kode: {kode}\n    jabatan: {jabatan}\n    atasan: {atasan}\n    nama: {nama}\n"
        yield "    fungsional: ya\n" if kode == "jf" else ""


def kantor_bab_1() -> dict[str, str]:
    """Return the files of the office."""
    files = lengkap()
    instansi = files["instansi.yml"].replace("status_data: resmi", "status_data: contoh\nalamat: Jalan Contoh Nomor 1")
    head, _, _ = instansi.partition("desa:\n")
    files["instansi.yml"] = (
        head
        + "".join(_pejabat())
        + "wilayah: {satuan_luas: km2, tahun_penduduk: 2024, sumber: Kecamatan Uji Dalam Angka 2025 (contoh)}\n"
        + "desa:\n"
        + "".join(
            f"  - {{kode: 33.02.22.20{n:02d}, nama: Contoh {n}, luas: '{n},{n:02d}', penduduk: {4000 + 37 * n}}}\n"
            for n in range(1, 13)
        )
        + "dasar_hukum:\n"
        + "  - {peraturan: Peraturan Contoh Nomor 1 Tahun 2014, tentang: Sistem Contoh, kaitan: kewajiban melapor}\n"
        + "  - {peraturan: Peraturan Contoh Nomor 2 Tahun 2018, kaitan: susunan laporan ini}\n"
    )
    files["2025/kepegawaian.csv"] = (
        "kelompok;rincian;jumlah;sumber\n"
        "golongan;IV;3;Daftar pegawai contoh, 31 Desember 2025\ngolongan;III;12;\ngolongan;II;5;\ngolongan;PPPK;1;\n"
        "pendidikan;S-2;4;\npendidikan;S-1 atau D-IV;11;\npendidikan;SMA atau sederajat;6;\n"
        "jenis-kelamin;laki-laki;12;\njenis-kelamin;perempuan;9;\n"
    )
    files["2025/sarana-prasarana.csv"] = (
        "nama;jumlah;satuan;kondisi;keterangan\nGedung kantor (contoh);1;unit;baik;dua lantai\n"
        "Mobil dinas (contoh);1;unit;baik;\nSepeda motor dinas (contoh);6;unit;rusak ringan;dua di antaranya\n"
        "Komputer (contoh);14;unit;baik;\nMeja layanan (contoh);4;buah;baik;\n"
    )
    return files
