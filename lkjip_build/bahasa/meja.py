"""The words of the editor in the browser."""

from collections.abc import Sequence

from lkjip_build.bahasa.isian import judul_kolom
from lkjip_build.bahasa.sunting import diubah, kutip
from lkjip_build.model.pengesahan import SELURUH

JUDUL = "Meja isian"
MENUNGGU = "Buku kerja yang menunggu"
HALAMAN_SITUS = "Pratinjau halaman situs"
PRATINJAU_MATI = (
    "Halamannya belum bisa ditampilkan; mengisi dan menyimpan tetap bisa. Beri tahu yang mengurus komputer: sebabnya "
    "disebut mkdocs serve di folder kantor ini."
)
RUMPUN = {
    "instansi.yml": "Kantor dan pejabatnya",
    "aturan.yml": "Aturan penilaian",
    "renstra.yml": "Renstra: tujuan, sasaran, indikator",
    "istilah.yml": "Istilah",
    "hari-libur.csv": "Hari libur",
    "kode-anggaran.csv": "Kode anggaran",
    "konfirmasi.csv": "Peringatan yang sudah dipastikan benar",
}
"""What the files that every year shares are called; that of an SOP is called by its name."""
SUDAH_DIBUKA = "folder ini sedang dibuka di meja isian lain; pakai jendela itu, atau tutup dulu"
BUKA = "Meja isian terbuka di peramban. Bila tidak, buka alamat ini (berlaku sekali):"
AKHIRI = "Biarkan jendela ini terbuka; akhiri dengan tombol Selesai atau Ctrl+C."
TANPA_SKRIP = "Meja isian memakai JavaScript milik program ini sendiri. Nyalakan JavaScript di peramban Anda."
MUAT = "Memuat…"

KATA = {
    "berkas": "Berkas lain",
    "pilih_berkas": "Kantor, Renstra, aturan, istilah, SOP…",
    "lihat_halaman": "Lihat halamannya",
    "tutup_halaman": "Tutup halamannya",
    "halaman_situs": HALAMAN_SITUS,
    "tab_sendiri": "Buka di tab sendiri",
    "pratinjau_mulai": "Pratinjau sedang dinyalakan; sebentar lagi halamannya tampil di sini…",
    "pratinjau_mati": PRATINJAU_MATI,
    "lihat_tulisan": "Lihat hasilnya",
    "tutup_tulisan": "Tutup hasilnya",
    "sisip_gambar": "Sisipkan gambar",
    "berkas_gambar": "Foto atau gambar (JPG atau PNG)",
    "nama_gambar": "Nama pendek, misalnya loket-baru",
    "keterangan_gambar": "Keterangan, dicetak di bawah gambar",
    "uraian_gambar": "Uraian: apa yang terlihat, untuk orang yang tidak bisa melihatnya",
    "gambar_tak_terbaca": "Berkas ini tidak terbaca sebagai gambar; pilih foto JPG atau PNG.",
    "gambar_kurang": "Pilih gambarnya dan isi nama, keterangan, dan uraiannya.",
    "gambar_tersimpan": "Gambarnya tersimpan; tulisannya belum. Lokasi dan data kamera di dalam foto sudah dihapus.",
    "buku": "Ambil buku kerja dari berkas",
    "buku_berkas": "Buku kerja dari lkjip formulir yang sudah diisi (.xlsx)",
    "buku_terisi": "isian dari buku kerja. Periksa, lalu simpan.",
    "buku_kosong": "Tidak ada isi yang berubah.",
    "ambil_masuk": "Ambil",
    "termuat": "sudah ada di tabelnya, belum disimpan.",
    "rincian": "Yang perlu dilihat",
    "pilih": "Pilih…",
    "lompat": "Lompat ke",
    "di_dalam": "Di dalam:",
    "hapus_butir_tanya": "Hapus ini dengan semua isinya? Satu langkah urungkan mengembalikannya.",
    "bentrok": "Diubah dua orang",
    "bentrok_guna": "Isian ini diubah di sini dan oleh orang lain. Pilih mana yang dipakai.",
    "isian": "Isian",
    "asal": "Sebelumnya",
    "milik_saya": "Milik saya",
    "milik_mereka": "Milik mereka",
    "pakai_pilihan": "Pakai pilihan ini",
    "nama_git": "Nama Anda, untuk riwayat perubahan (ditanya sekali)",
    "surel_git": "Alamat surel Anda",
    "tanpa_baris": "Belum ada baris.",
    "guna": {
        "kinerja": "Ketik angka setiap triwulan dan realisasi setahun; capaian dan hasilnya langsung dihitung. "
        "Kosong berarti belum ada, bukan 0.",
        "anggaran": "Pagu dan realisasi belanja dalam rupiah, angka saja; beberapa sasaran dipisah spasi.",
        "rencana-aksi": "Target setiap triwulan, aksi untuk mencapainya, dan siapa penanggung jawabnya.",
        "siklus": "Catat setiap langkah penyusunan laporan begitu selesai: tanggalnya, keputusannya, dan buktinya.",
        "naskah": "Tulisan dan fakta laporan. Paragraf dipisah satu baris kosong; yang kosong tampil belum diisi.",
        "berkas": "Dipakai semua tahun, jadi perubahan di sini ikut berlaku di laporan tahun lain yang belum disahkan.",
    },
    "koreksi": "Laporan ini sudah disahkan. Perubahannya dicatat sebagai koreksi: tulis alasannya dan siapa yang "
    "mengoreksi.",
    "alasan": "Alasan koreksi",
    "oleh": "Dikoreksi oleh",
    "alasan_kurang": "Isi alasan koreksi dan siapa yang mengoreksi dulu.",
    "ambil": "Ambil yang terbaru",
    "kirim": "Kirim",
    "tahun_baru": "Mulai tahun",
    "tahun_baru_tanya": "Membuat folder tahun baru: indikator yang berlaku dan target Renstra; yang lain kosong.",
    "tahun": "Tahun",
    "lembar": "Tabel",
    "masuk_gagal": "Alamat ini hanya berlaku sekali. Tutup tab ini, lalu jalankan lkjip sunting lagi.",
    "putus": "Program sudah berhenti. Jalankan lkjip sunting lagi; yang sudah disimpan aman di folder data.",
    "gagal": "Permintaan ini ditolak program. Muat ulang halaman, lalu ulangi.",
    "belum": "perubahan belum disimpan",
    "tanpa_ubahan": "Semua tersimpan",
    "lihat": "Apa yang berubah",
    "simpan": "Simpan",
    "simpan_tetap": "Simpan walaupun ada kesalahan",
    "tak_terbaca": "Ini tidak bisa disimpan: datanya tidak akan terbaca lagi. Perbaiki dulu yang disebut di atas.",
    "batal": "Batal",
    "batalkan": "Batalkan perubahan terakhir",
    "urungkan": "Urungkan simpanan terakhir",
    "urungkan_tanya": "Isinya dikembalikan seperti sebelum simpanan ini:",
    "urungkan_ya": "Urungkan",
    "selesai_tanya": "Yang belum disimpan hilang bila tidak disimpan dulu.",
    "simpan_selesai": "Simpan lalu selesai",
    "buang_selesai": "Selesai tanpa menyimpan",
    "belum_terbit": "Situs tidak diperbarui sebelum ini diperbaiki.",
    "tahun_disahkan": "sudah disahkan; perubahan dicatat sebagai koreksi",
    "tahun_terbuka": "belum disahkan",
    "selesai": "Selesai",
    "sudah_selesai": "Meja isian ditutup. Tab ini dan jendela hitamnya boleh ditutup.",
    "catatan": "Catatan singkat tentang perubahan ini",
    "catatan_git": "Catatan ini tersimpan di riwayat git bersama perubahannya.",
    "tutup": "Tutup",
    "tempel": "Tempel",
    "tempel_judul": "Isi dari papan klip",
    "tempel_luar": "sel di luar tabel atau terkunci tidak ikut",
    "tempel_kosong": "Tidak ada sel yang berubah.",
    "sebentar": "Sebentar…",
    "tersimpan": "Tersimpan.",
    "baris_baru": "Tambah baris",
    "baris": "baris baru",
    "hapus": "Hapus baris",
    "jangan_hapus": "Jangan hapus",
    "caranya": "Cara memperbaikinya",
    "pakai": "Pakai",
    "masalah": "Masalah",
    "peringatan": "Perhatian",
    "lain": "Masalah di luar tabel ini",
    "berikut": "Langkah berikutnya",
    "catat": "Catat langkah ini",
    "langkah_dicatat": "Langkahnya ada di tabel. Lengkapi bila perlu, lalu simpan.",
    "ya": "Ya",
    "tidak": "Tidak",
    "tanggal": "Tanggal",
    "bukti": "Bukti",
    "capaian": "Capaian",
    "hitungan": "Rumus",
    "tandai": "Ada yang harus diperbaiki",
    "semula": "Semula",
    "menjadi": "Menjadi",
    "belum_dihitung": "–",
    "sesudah_koreksi": "dihitung sesudah koreksinya disimpan",
}


def ubahan(tempat: Sequence[str], semula: str | None, menjadi: str | None) -> str:
    """Return one change in words; its place from the large to the small: table and year, row, column."""
    return f"{', '.join(tempat)}: {diubah(semula, menjadi)}"


def ubahan_berkas(berkas: str, kunci: str, kolom: str, semula: object, menjadi: object) -> str:
    """Return one change of a file that every year shares."""
    path = " ".join(part for part in (*kunci.split("."), "" if kolom == SELURUH else kolom) if part)
    old, new = (one if isinstance(one, str) else None for one in (semula, menjadi))
    return f"{berkas}, {path}: {diubah(old, new)}"


def baris_baru(lembar: str, isi: tuple[tuple[str, str], ...]) -> str:
    said = (f"{judul_kolom(kolom.replace('.', ' '))} {kutip(text)}" for kolom, text in isi)
    return f"{lembar}: baris baru ({'; '.join(said)})"


def baris_hapus(lembar: str, nama: str) -> str:
    return f"{lembar}: baris {nama} dihapus"


def butir_hapus(berkas: str, daftar: str, nama: str) -> str:
    """Return that a record is taken out of its list, with all that stands in it."""
    return f"{berkas}: {daftar.rpartition('.')[2].replace('_', ' ')} '{nama}' dihapus, dengan semua isinya"


def tambah_butir(jenis: str) -> str:
    """Return what a button says that adds a record: tujuan, sasaran, dasar_hukum."""
    return f"Tambah {jenis.replace('_', ' ')}"


def hapus_butir_ini(jenis: str) -> str:
    """Return what a button says that removes the record that is shown."""
    return f"Hapus {jenis.replace('_', ' ')} ini"


def yang_pertama(nama: str) -> str:
    """Return what the first record of a list is called that a new one must have."""
    return f"{nama.capitalize()} pertamanya"


def gambar(keterangan: str, uraian: str) -> str:
    """Return what stands in the place of a picture where none is shown."""
    return f"[Gambar: {keterangan}. Uraian: {uraian}]"


def gambar_baru(berkas: str) -> str:
    return f"Gambar {berkas.rpartition('/')[2]} ditambahkan ke {berkas.rpartition('/')[0]}"


def pesan_git(tahun: int, catatan: str) -> str:
    """Return the first line of a commit."""
    return catatan or f"Data {tahun} diubah lewat meja isian"


def koreksi_tercatat(alasan: str, oleh: str) -> str:
    """Return that a correction is on record, with why and by whom."""
    return f"Koreksi dicatat: {alasan}, oleh {oleh}."


def cara_koreksi(kembali: str) -> str:
    """Return what to do where what was signed is changed in the page; `kembali` is what undoes it."""
    return (
        f"bila memang dikoreksi, simpan saja: alasan dan siapa yang mengoreksi ditanya waktu itu; bila tidak, {kembali}"
    )


GAMBAR_RUSAK = "berkas ini tidak sampai utuh; pilih lagi"


def buku_tahun(tahun: int) -> str:
    return f"buku kerja ini untuk {tahun}; pilih tahun itu dulu di atas, lalu ulangi"


def diurungkan(semua: Sequence[str]) -> str:
    """Return what the last saving had changed, now taken back."""
    more = f" dan {len(semua) - 1} lagi" if len(semua) > 1 else ""
    return f"Diurungkan: {semua[0]}{more}." if semua else "Simpanan terakhir diurungkan."


DIURUNGKAN = "Perubahan terakhir lewat meja isian diurungkan"
PERBAIKI_DULU = "perbaiki dulu kesalahan yang ada, lalu mulai tahun baru"
TANPA_TAHUN = "folder data ini belum punya satu tahun pun; mulai dengan lkjip tahun-baru"
GIT_TERSIMPAN = "Tersimpan juga di riwayat git."
GIT_BELUM_DIKIRIM = f"{GIT_TERSIMPAN} Klik Kirim supaya orang lain menerimanya."
GIT_TERKUNCI = (
    "Tersimpan di berkas, belum di riwayat git: git sedang dipakai program lain, atau terputus di tengah jalan. Bila "
    "tidak ada program git yang jalan, hapus berkas index.lock di folder .git."
)
GIT_MENGGABUNG = "Tersimpan di berkas, belum di riwayat git: penggabungan yang sedang berjalan harus diselesaikan dulu."
GIT_TANPA_NAMA = (
    "Tersimpan di berkas, belum di riwayat git: nama Anda belum dikenal git. Isi sekali: git config --global user.name "
    '"Nama Anda" dan git config --global user.email alamat@surel.'
)


def git_gagal(kata_git: str) -> str:
    """Return that the files are saved and git refused them, in its own words."""
    return f"Tersimpan di berkas, belum di riwayat git. Kata git: {kata_git[:300]}"


GIT_TERBARU = "Data di sini sudah yang terbaru."
GIT_DIAMBIL = "Perubahan orang lain sudah diambil."
GIT_TERKIRIM = "Terkirim."
GIT_AMBIL_DULU = "Belum terkirim: orang lain sudah mengirim perubahan. Ambil yang terbaru dulu, lalu kirim lagi."


GIT_GABUNGAN = "Perubahan orang lain digabung lewat meja isian"


def git_pilih(banyak: int) -> str:
    """Return that so many values were changed here and by others, and that nothing was taken yet."""
    return f"Belum diambil: {banyak} isian diubah di sini dan oleh orang lain. Pilih isinya satu per satu."


def git_bentrok(berkas: Sequence[str]) -> str:
    """Return that two people changed the same lines, and that nothing was taken."""
    return (
        f"Belum diambil: baris yang sama di {', '.join(berkas)} diubah di sini dan oleh orang lain. Tidak ada yang "
        "berubah. Cara memilih versinya ada di panduan, bagian konflik."
    )


def git_gagal_ambil(kata_git: str) -> str:
    return f"Belum diambil; tidak ada yang berubah. Kata git: {kata_git[:300]}"


def git_gagal_kirim(kata_git: str) -> str:
    return f"Belum terkirim; yang disimpan tetap ada di sini. Kata git: {kata_git[:300]}"
