"""The dictionary of data/sop/KODE.json, which is no table: every key of an SOP, of a step, of a reading, of a watch.

`berkas_data.sop_json` and `pemantauan_sop.pemantauan_json` write them. A key below another is joined by a point; `[]`
says that there is a list of them.
"""

from collections.abc import Mapping
from types import MappingProxyType

_SOP: Mapping[str, str] = MappingProxyType(
    {
        "kode": "Kode SOP, seperti di alamat halamannya.",
        "kelompok": "Kelompok SOP; kosong bila tidak dikelompokkan.",
        "nama": "Judul SOP.",
        "nomor": "Nomor SOP; kosong (null) bila belum diisi.",
        "unit": "Nama pemerintah daerah dan kantor di kepala formulir.",
        "dasar_hukum": "Dasar hukum, satu per satu.",
        "kualifikasi": "Kualifikasi pelaksana.",
        "keterkaitan": "SOP lain yang terkait.",
        "peralatan": "Peralatan dan perlengkapan.",
        "peringatan": "Akibat bila SOP tidak dilaksanakan.",
        "pencatatan": "Pencatatan dan pendataan.",
        "jangka_waktu": "Waktu seluruh layanan, bila formulir mencetak satu waktu untuk semuanya; selain itu kosong.",
        "tanggal": "Tanggal di kepala formulir; yang tidak lengkap di formulir ditulis seadanya, misalnya 2023-06.",
        "tanggal.pembuatan": "Tanggal SOP selesai dibuat; kosong bila belum diisi.",
        "tanggal.revisi": "Tanggal revisi; kosong bila belum diisi.",
        "tanggal.efektif": "Tanggal mulai berlaku; kosong bila belum diisi.",
        "tanggal.ditandatangani": "Tanggal tanda tangan; kosong bila belum diisi.",
        "disahkan": "Pejabat yang mengesahkan.",
        "disahkan.jabatan": "Jabatannya.",
        "disahkan.nama": "Nama dan gelarnya; kosong bila belum diisi.",
        "disahkan.pangkat": "Pangkat dan golongannya; kosong bila belum diisi.",
        "disahkan.tempat": "Tempat penandatanganan; kosong bila belum diisi.",
        "pelaksana": "Kolom pelaksana, dari kiri ke kanan.",
        "pelaksana[].kode": "Kode pelaksana, misalnya camat.",
        "pelaksana[].nama": "Nama di kepala kolom.",
        "pelaksana[].nama_resmi": "Nama jabatan resmi; kosong bila sama dengan nama.",
        "pelaksana[].singkatan": "Nama pendek; kosong bila tidak ada.",
        "langkah": "Setiap langkah, menurut urutan formulir.",
        "panah": "Setiap panah di bagan alir.",
        "panah[].dari": "Nomor langkah asal.",
        "panah[].ke": "Nomor langkah tujuan.",
        "panah[].label": "Ya atau Tidak dari langkah keputusan; selain itu kosong.",
        "tafsir": "Bagian formulir yang bisa dibaca lebih dari satu cara.",
        "pemantauan": "Hasil pemantauan tiap setengah tahun; kunci ini hanya ada bila kantor mencatatnya.",
    }
)
_LANGKAH: Mapping[str, str] = MappingProxyType(
    {
        "no": "Nomor langkah seperti di formulir.",
        "aktivitas": "Kegiatannya.",
        "pelaksana": "Kode pelaksananya; yang pertama yang utama.",
        "jenis": "mulai, proses, keputusan, atau selesai.",
        "peran": "Arti langkah bagi laporan, misalnya koreksi atau tanda tangan; kosong bila tidak disebut.",
        "bersamaan_dengan": "Nomor langkah yang dikerjakan bersamaan.",
        "keterangan": "Kolom keterangan di formulir.",
        "mutu_baku": "Mutu baku langkah itu.",
        "mutu_baku.kelengkapan": "Bahan yang harus ada sebelum langkah dikerjakan.",
        "mutu_baku.waktu": "Waktu baku seperti tercetak.",
        "mutu_baku.waktu_sampai": "Nomor langkah terakhir yang berbagi sel waktu ini; kosong bila tidak digabung.",
        "mutu_baku.bacaan_waktu": "Waktu itu seperti dibaca program.",
        "mutu_baku.bacaan_waktu.jenis": (
            "pasti, rentang, paling lama, kira-kira, per kasus, tanpa bacaan, atau tidak tercetak."
        ),
        "mutu_baku.bacaan_waktu.lama": "Paling lama, misalnya 2 hari; kosong bila tidak terbaca.",
        "mutu_baku.bacaan_waktu.paling_cepat": "Paling cepat, hanya pada rentang.",
        "mutu_baku.output": "Hasil langkah itu.",
    }
)
_TAFSIR: Mapping[str, str] = MappingProxyType(
    {
        "langkah": "Nomor langkah yang ditafsirkan.",
        "bacaan": "Cara formulir dibaca di sini.",
        "alternatif": "Cara baca lain yang mungkin.",
        "kembali_ke": "Langkah tujuan lain yang juga diterima bila keputusannya Tidak.",
        "alasan": "Mengapa dibaca begitu; kosong bila tidak disebut.",
        "perlu_konfirmasi": "true: kantor belum memastikan bacaan ini.",
    }
)
_PEMANTAUAN: Mapping[str, str] = MappingProxyType(
    {
        "tahun": "Tahun yang dipantau.",
        "semester": "1 untuk Januari sampai Juni, 2 untuk Juli sampai Desember.",
        "langkah": "Nomor langkah SOP.",
        "berjalan": "baik atau tidak; kosong bila belum dinilai.",
        "catatan": "Catatan hasil pemantauan; kosong bila tidak ada.",
        "tindakan": "Yang dilakukan supaya langkah itu berjalan baik; kosong bila tidak ada.",
        "paraf": "Siapa yang memaraf; kosong bila belum.",
    }
)
KUNCI_SOP: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    ("", "setiap SOP", _SOP),
    ("langkah[].", "setiap langkah", _LANGKAH),
    ("tafsir[].", "setiap tafsir", _TAFSIR),
    ("pemantauan[].", "setiap pemantauan", _PEMANTAUAN),
)
"""Where keys stand, what they are of, and the meaning of each."""
