"""The dictionary of data/siklus.json, which is no table: every key of a year, of a step, of an execution of one.

`log_siklus.to_json` writes them. A key below another is joined by a point; `[]` says that there is a list of them.
"""

from collections.abc import Mapping
from types import MappingProxyType

_TAHUN: Mapping[str, str] = MappingProxyType(
    {
        "tahun": "Tahun laporan.",
        "status": "Sampai di mana laporan tahun itu, misalnya disusun, dikoreksi, atau terkirim.",
        "putaran": "Berapa kali draf dikembalikan; 0 berarti tidak pernah.",
        "tenggat": "Tanggal terakhir laporan harus dikirim.",
        "ditandatangani": "Tanda tangan laporan; kosong (null) selama masih draf.",
        "ditandatangani.tanggal": "Tanggal tanda tangan.",
        "ditandatangani.langkah": "Nomor langkah SOP tanda tangan itu; kosong bila hanya diketahui dari pengesahan.",
        "ditandatangani.oleh": "Pelaksana langkah itu.",
        "ditandatangani.bukti": "Bukti yang dicatat untuk langkah itu.",
        "dikirim": "Tanggal laporan dikirim; kosong bila belum.",
        "tepat_waktu": "Apakah dikirim paling lambat pada tenggat; kosong bila belum dikirim.",
        "temuan": "Yang tidak sesuai SOP dalam catatan tahun itu.",
        "temuan[].kode": "Kode masalah, seperti di daftar masalah panduan.",
        "temuan[].langkah": "Nomor langkah yang bersangkutan; kosong bila bukan tentang satu langkah.",
        "temuan[].kalimat": "Temuan itu dalam satu kalimat.",
        "langkah": "Setiap langkah SOP tahun itu, menurut urutan SOP.",
        "disahkan": "Pengesahan terakhir laporan tahun itu; kosong bila belum disahkan.",
        "disahkan.tanggal": "Tanggal pengesahan.",
        "disahkan.sidik_isi": "Sidik isi laporan yang disahkan, untuk dicocokkan dengan yang tercetak di laporan.",
    }
)
_LANGKAH: Mapping[str, str] = MappingProxyType(
    {
        "no": "Nomor langkah di SOP.",
        "baku": "Waktu baku langkah (mutu baku) seperti tertulis di SOP, sebagai teks.",
        "terlambat": "Apakah ada pelaksanaannya yang melebihi waktu baku; kosong bila tidak dapat dinilai.",
        "pelaksanaan": "Setiap kali langkah itu dikerjakan; kosong bila belum pernah.",
    }
)
_PELAKSANAAN: Mapping[str, str] = MappingProxyType(
    {
        "ke": "Pelaksanaan keberapa dari langkah itu, mulai dari 1.",
        "putaran": "Berapa kali draf sudah dikembalikan sebelum pelaksanaan ini.",
        "pelaksana": "Pelaksana menurut catatan.",
        "mulai": "Saat dimulai; tanpa jam bila jamnya tidak dicatat.",
        "selesai": "Saat selesai; kosong bila belum, atau tidak dicatat.",
        "lama": "Lamanya sebagai angka, dalam satuan di kunci satuan; kosong bila tidak diketahui.",
        "satuan": "menit, atau hari: hari kerja atau kalender, menurut aturan.yml tahun itu.",
        "baku": "Waktu baku untuk satu pelaksanaan sebagai angka; kosong bila SOP tidak memastikannya.",
        "satuan_baku": "Satuan waktu baku itu.",
        "terlambat": "Apakah pelaksanaan ini melebihi waktu baku; kosong bila tidak dapat dinilai.",
        "tunggu_hari_kerja": "Hari kerja sejak pelaksanaan sebelumnya selesai sampai yang ini dimulai.",
        "keputusan": "ya atau tidak, pada langkah keputusan; selain itu kosong.",
    }
)
KUNCI_SIKLUS: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    ("", "setiap tahun", _TAHUN),
    ("langkah[].", "setiap langkah", _LANGKAH),
    ("langkah[].pelaksanaan[].", "setiap pelaksanaan", _PELAKSANAAN),
)
"""Where keys stand, what they are of, and the meaning of each."""
