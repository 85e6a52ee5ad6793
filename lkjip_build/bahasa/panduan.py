"""The titles of the guide for staff, whose pages come with the program (`lkjip_build/panduan/`)."""

JUDUL = "Panduan"
HALAMAN = {
    "panduan/index.md": "Panduan pegawai",
    "panduan/konflik.md": "Bila dua orang mengubah berkas yang sama",
    "panduan/tulisan.md": "Menulis teks",
    "panduan/pengesahan.md": "Mengesahkan dan mengoreksi laporan",
    "panduan/sop.md": "Menyalin formulir SOP",
    "panduan/tanda-tangan-elektronik.md": "Tanda tangan elektronik",
    "panduan/penerbitan.md": "Menerbitkan situs",
    "panduan/portal.md": "Portal banyak kantor",
    "panduan/masalah.md": "Arti pesan masalah",
}
"""By path in the site, in the order of the menu."""
