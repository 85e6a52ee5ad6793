"""A clerk who does to the letter what a remedy says: patterns of remedies, and what each does to the files.

An edit gets the files, the problem and the match, and returns the changed files; None where it cannot be followed.
"""

import re

import pelaku_berkas as berkasnya
import pelaku_isian as isiannya
import pelaku_teks as teksnya
from suntingan import Berkas, Tindakan

from lkjip_build.problems import Problem

_NILAI = r"(?P<isi>-?[0-9](?:[0-9.,]*[0-9])?(?:-[0-9]{2}-[0-9]{2}|-[0-9]+)?(?: [0-9]{2}\.[0-9]{2})?)"
POLA: tuple[tuple[str, Tindakan], ...] = (
    (r"maksud Anda '(?P<isi>\{.+\})'\?$", teksnya.ganti_sebutan),
    (r"maksud Anda '(?P<isi>.+)'\?$", isiannya.tulis_sebutan),
    (r"kode yang ada: (?P<isi>[^, ]+)", isiannya.tulis_sebutan),
    (r"(?:tulis|pilih) salah satu: (?P<isi>[^,]+)", isiannya.tulis_sebutan),
    (r"tulis (?P<isi>ya|murni) atau ", isiannya.tulis_sebutan),
    (r"tulis (?P<isi>[0-9]+ [A-Z][a-z]+ [0-9]{4}) bila itu maksudnya$", isiannya.tulis_sebutan),
    (rf"tulis {_NILAI}(?:[,;]? |$)", isiannya.tulis_sebutan),
    (r"tulis (?P<isi>\[[^;]+\])$", isiannya.tulis_sebutan),
    (r"tulis (?:pembilang lalu penyebut, misalnya )?(?P<isi>[0-9][0-9.,]*/[0-9]+)(?:[,;]? |$)", isiannya.tulis_sebutan),
    (r"tulis (?P<isi>[^,;]+), atau angka setahun yang benar$", isiannya.tulis_sebutan),
    (r"periksa penyebutnya; bila tidak ada yang dihitung, kosongkan selnya$", isiannya.kosongkan),
    (rf"(?:hari ditulis|ini nomor tanggal).*; tulis {_NILAI} ", isiannya.tulis_sebutan),
    (rf"tulis (?:satu koma saja|angka tanpa spasi; .*): {_NILAI}$", isiannya.tulis_sebutan),
    (rf"tulis (?:angkanya saja|misalnya|tahunnya|tahun |bilangan|angka saja).*?{_NILAI}", isiannya.tulis_sebutan),
    (rf"ketik ulang dengan angka biasa: {_NILAI}$", isiannya.tulis_sebutan),
    (r"Excel mengubah isian ini menjadi tanggal; .*misalnya (?P<isi>.+)$", isiannya.tulis_sebutan),
    (r"pakai huruf, angka, titik, dan tanda hubung saja, misalnya (?P<isi>.+)$", isiannya.tulis_sebutan),
    (r"periksa kodenya; bila benar, jalankan lkjip rapikan$", berkasnya.rapikan),
    (r"bila kodenya benar, kosongkan sel ini", isiannya.kosongkan),
    (r"hapus baris ini, atau tulis sebagai 'nama: isi'$", teksnya.hapus_kunci),
    (r"hapus baris ini", isiannya.hapus_baris),
    (r"hapus salah satunya", isiannya.hapus_baris),
    (r"jika datanya belum ada, kosongkan selnya", isiannya.kosongkan),
    (r"catat PK perubahan .*, atau kosongkan sel ini$", isiannya.kosongkan),
    (r"tambahkan kolom '(?P<isi>\w+)'; isinya boleh kosong$", isiannya.tambah_kolom),
    (r"tukar '(?P<isi>\w+)' dan '(?P<lain>\w+)'$", isiannya.tukar),
    (r"sejajarkan dengan '(?P<isi>\w+):' di baris (?P<acuan>[0-9]+)$", isiannya.jarak_awal),
    (r"kurangi jarak awal baris (?P<baris>[0-9]+) sampai sama dengan '(?P<isi>\w+):'$", isiannya.jarak_awal),
    (r"samakan jarak awal barisnya dengan '(?P<isi>\w+):'$", isiannya.jarak_awal),
    (r"ganti tab dengan spasi", isiannya.tab),
    (r"ganti '(?P<isi>.+)' dengan '(?P<lain>.+)', lalu simpan", teksnya.ketik_ulang),
    (r"hapus tanda minusnya$", isiannya.hapus_minus),
    (r"sebut (?P<isi>\w+) di kolom sasaran", isiannya.sebut_sasaran),
    (r"sebut (?:tiap kode|setiap pelaksana) sekali saja$", isiannya.sekali_saja),
    (r"kembalikan \S+ dari riwayat git, atau buat dengan baris judul saja$", isiannya.baris_judul_saja),
    (r"tulis di baris pertama: (?P<isi>.+)$", isiannya.baris_pertama),
    (r"samakan dengan renstra\.yml; ", isiannya.samakan_renstra),
    (r"tambahkan '(?P<isi>\w+):' di bawah indikator ini$", isiannya.tambah_kunci),
    (r"tulis '(?P<isi>\w+): \|' lalu kalimatnya di baris berikutnya$", isiannya.tambah_kunci),
    (r"isi (?:angkanya|realisasinya); bila (?:memang nol|tidak ada belanja), tulis 0;", isiannya.tulis_nol),
    (r"persingkat teksnya$", isiannya.persingkat),
    (r"hapus garis '(?P<isi>---)'$", isiannya.hapus_garis),
    (r"hapus baris di atas judul kolom$", isiannya.hapus_di_atas),
    (r"tulis (?:angkanya tanpa Rp|banyaknya dalam satuan .+, tanpa tanda %)$", isiannya.tanpa_tanda),
    (r"beri jenis '(?P<isi>mulai)' pada langkah pertama$", isiannya.tulis_sebutan),
    (r"bila benar, tambahkan pada langkah ini: (?P<isi>peran: .+)$", isiannya.tambah_baris),
    (r"tambahkan '(?P<isi>\w+):' dengan isi (?P<lain>.+)$", isiannya.tambah_analisis),
    (r"tulis sekali saja; di kolom sasaran boleh lebih dari satu", isiannya.hapus_baris),
    (r"hapus kolomnya, atau sebut kodenya", isiannya.hapus_baris),
    (r"tutup teks dengan tanda kutip yang sama$", isiannya.tutup_kutip),
    (r"geser teks ini dua spasi lebih dalam dari '(?P<isi>\w+):'$", isiannya.geser),
    (r"(?:hapus berkas ini|hapus folder ini), atau pindahkan", berkasnya.hapus_berkas),
    (r"pindahkan dari folder data; ", berkasnya.hapus_berkas),
    (r"bila isinya lebih baru, salin ke (?:folder )?(?P<isi>\S+); lalu hapus ", berkasnya.salin_lalu_hapus),
    (r"(?:ganti nama(?:nya| folder ini)|ubah nama berkas) menjadi (?P<isi>\S+)$", berkasnya.ganti_nama),
    (
        r"pilih satu dari (?P<lain>.+): (?:simpan sebagai|namai) (?P<isi>\S+), lalu hapus yang lain",
        berkasnya.pilih_satu,
    ),
    (r"samakan isinya dengan \S+, lalu hapus yang ini", berkasnya.hapus_berkas),
    (r"hapus tanda kutip \" itu dan penutupnya di baris (?P<isi>[0-9]+)", berkasnya.hapus_kutip),
    (r"pilih satu versi: ", berkasnya.pilih_versi),
    (r"pastikan isi di sekitarnya benar, lalu hapus semua baris tanda", berkasnya.hapus_tanda),
    (r"ketik ulang '(?P<isi>.+)' sebagai '(?P<lain>.+)', lalu simpan sebagai UTF-8", teksnya.ketik_ulang),
    (r"ketik ulang huruf itu, lalu simpan sebagai UTF-8", teksnya.ketik_huruf),
    (r"hapus baris yang bukan data; ", berkasnya.hapus_baris_kosong),
    (r"pindahkan baris ini ke (?P<isi>\S+)$", berkasnya.pindahkan_baris),
    (r"perbaiki masalahnya di berkasnya, lalu hapus baris ini$", isiannya.hapus_baris),
    (r"tulis: (?P<isi>.+)$", teksnya.tulis_baris),
    (r"bila ini catatan, pindahkan ke baris tersendiri(?P<isi>, kecuali kurung penutupnya)?", teksnya.catatan_di_atas),
    (r"pindahkan ke baris tersendiri: di atas isian ini", teksnya.catatan_di_atas),
    (r"(?:bila bukan bagian dari isi, )?hapus '(?P<isi>[&*!].*?)'", teksnya.hapus_kata),
    (r"hapus teks ini, atau tulis sebagai 'nama: isi'$", teksnya.hapus_kunci),
    (r"tulis 'nama: isi', dengan spasi sesudah titik dua$", teksnya.spasi_titik_dua),
    (r"apit teks bertitik dua dengan tanda", teksnya.apit_isi),
    (r"taruh seluruh teks di dalam tanda kutip$", teksnya.kutip_seluruhnya),
    (r"hapus atau gabungkan salah satunya$", teksnya.hapus_kunci),
    (
        r"bila baris [0-9]+ dimaksud (?:memuat baris-baris ini|memulai butir baru), "
        r"kurangi jarak awal baris (?P<isi>[0-9]+)",
        teksnya.kurangi_jarak,
    ),
    (r"kurangi jarak awal baris ini$", teksnya.kurangi_jarak),
    (r"samakan banyaknya sel dengan judul tabel", teksnya.samakan_sel),
    (r"bila tabel, tulis '(?P<isi>.+)' di bawah baris judulnya$", teksnya.garis_judul),
    (r"bila ini butir daftar, awali dengan • ", teksnya.butir),
    (r"tulis alamat lengkap yang diawali https://, http:// atau mailto:$", teksnya.alamat_lengkap),
    (r"hapus tulisan itu, ", teksnya.hapus_sebutan),
    (r"apit kata yang tebal dengan \*\* di kedua ujungnya", teksnya.apit_tebal),
    (r"tulis judul kecil sebagai \*\*teks tebal\*\* di baris sendiri", teksnya.judul_tebal),
    (r"hapus kunci ini$", teksnya.hapus_kunci),
    (r"tulis (?:bawah lalu atas|\[bawah, atas\]; .*), misalnya (?P<isi>\[.+\])$", isiannya.tulis_sebutan),
    (r"pisahkan sel baris ini dengan titik koma seperti baris judul, bukan dengan koma$", isiannya.titik_koma),
    (rf"tulis tahun-bulan-tanggal, misalnya {_NILAI}", isiannya.tulis_sebutan),
)
# What a remedy offers behind its first way.
JUGA: tuple[tuple[str, Tindakan], ...] = (
    (
        r"tambahkan baris ini ke (?P<lain>\S+) dan lengkapi alasan, oleh, dan tanggalnya: (?P<isi>.+)$",
        berkasnya.konfirmasikan,
    ),
    (r"; bila (?:bagian dari isi|ya), tulis: (?P<isi>.+)$", teksnya.tulis_baris),
    (r", di bawahnya bila bagian dari teks$", teksnya.teks_di_bawah),
    (r", atau hapus kurung kurawalnya$", teksnya.hapus_kurawal),
    (r"; bila ini memang satu catatan panjang, hapus tanda titik koma di dalamnya$", berkasnya.satu_catatan),
    (r"; lalu hapus (?:berkas|folder) ini, atau pindahkan dari folder data$", berkasnya.hapus_berkas),
)


def ikuti(berkas: Berkas, problem: Problem) -> list[dict[str, str]]:
    """Return the files after each way that the remedy offers and a program can follow."""
    remedy = problem.remedy or ""
    first = next(((act, found) for pattern, act in POLA if (found := re.match(pattern, remedy))), None)
    ways = [
        *([first] if first else []),
        *((act, found) for pattern, act in JUGA if (found := re.search(pattern, remedy))),
    ]
    return [changed for act, found in ways if (changed := act(berkas, problem, found)) is not None]
