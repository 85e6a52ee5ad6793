"""The plan of action on its page and in the report: targets once, actions row by row, doubts below what they doubt."""

from datetime import date
from pathlib import Path

from builders import TERKECIL, write_folder
from situs_laporan import cetak, laporan_of, situs_at, tabel

from lkjip_build.isi import Dokumen, Halaman, PeranBaris, Tabel
from lkjip_build.susunan import halaman_rencana_aksi
from lkjip_build.susunan.layar import BARIS_TERBUKA
from lkjip_build.susunan.situs import Situs

KEPALA = "indikator;target_tw1;target_tw2;target_tw3;target_tw4;aksi;kegiatan;penanggung_jawab\n"
RENCANA = (
    f"{KEPALA}iku-01;82;83;83;84;Melatih petugas;7.01.02.2.01;Seksi Pelayanan\n"
    "iku-02;5;10;14;20;Patroli gabungan;Koordinasi;Seksi Trantib\n"
    "iku-02;;;;;Penyuluhan;;\n"
    "iku-03;10;30;20;40;;;\n"
    "iku-04;;;;Diterapkan;Lokakarya;;Sekretariat\n"
)
KUMULATIF = TERKECIL["renstra.yml"].replace(
    "            konsolidasi: jumlah\n", "            konsolidasi: jumlah\n            target_triwulan: kumulatif\n"
)
BERKAS = {"renstra.yml": KUMULATIF, "2025/rencana-aksi.csv": RENCANA}


def situs(folder: Path) -> Situs:
    return situs_at(write_folder(folder / "data", {**TERKECIL, **BERKAS}))


def halaman(folder: Path) -> Halaman:
    (page,) = halaman_rencana_aksi.rancangan(situs(folder))
    return page.halaman()


def tables(page: Halaman) -> list[Tabel]:
    return [blok for blok in page.semua_blok if isinstance(blok, Tabel)]


def form(folder: Path) -> Tabel:
    dokumen: Dokumen = laporan_of(folder, BERKAS)
    return tabel(dokumen, "tabel-rencana-aksi")


def test_each_target_stands_with_its_realisasi_and_the_verdict_of_its_quarter(tmp_path: Path) -> None:
    targets, _ = tables(halaman(tmp_path))
    shown = [cetak(one) for one in targets.baris if one.peran is PeranBaris.ISI]
    assert shown == [
        # The mean of the quarters is judged, not the last; the realisasi of the year ends the year.
        [
            "Indeks kepuasan satuan: nilai; target untuk triwulan itu saja",
            "82 realisasi 82,4; di jalur",
            "83 realisasi 83,2; di jalur (rata-rata s.d. triwulan itu)",
            "83 realisasi 83,8; di jalur (rata-rata s.d. triwulan itu)",
            "84 realisasi 84,6",
            "83 realisasi 83,5; tercapai",
        ],
        [
            "Kejadian gangguan satuan: kejadian; makin kecil makin baik; target kumulatif",
            "5 realisasi 5; di jalur",
            "10 realisasi 6; tertinggal (jumlah s.d. triwulan itu)",
            "14 realisasi 5; tertinggal (jumlah s.d. triwulan itu)",
            "20 realisasi 5",
            "20 realisasi 21; tidak tercapai",
        ],
        [
            "Layanan daring satuan: persen; target keadaan akhir triwulan",
            "10 realisasi 10; di jalur",
            "30 realisasi 20; tertinggal",
            "20 realisasi 30; di jalur",
            "40 realisasi 45",
            "40 realisasi 45; tercapai",
        ],
        [
            "Kematangan inovasi satuan: jenjang; target keadaan akhir triwulan",
            *("– realisasi Gagasan", "– realisasi Gagasan", "– realisasi Uji coba"),
            *("Diterapkan realisasi Uji coba", "Diterapkan realisasi Uji coba; tidak tercapai"),
        ],
    ]


def test_a_target_in_doubt_has_its_note_below_it(tmp_path: Path) -> None:
    targets, _ = tables(halaman(tmp_path))
    said = [one.sel[0].teks for one in targets.baris if one.peran is PeranBaris.CATATAN]
    assert said == ["Perlu diperiksa: target triwulan III 20 lebih kecil daripada triwulan sebelumnya, 30."]
    assert said[0] in [one.sel[0].teks for one in form(tmp_path / "laporan").baris]


def test_actions_stand_row_by_row_with_the_name_of_what_pays_for_them(tmp_path: Path) -> None:
    _, actions = tables(halaman(tmp_path))
    assert [cetak(one) for one in actions.baris] == [
        ["Indeks kepuasan", "Melatih petugas", "Koordinasi 7.01.02.2.01", "Seksi Pelayanan"],
        ["Kejadian gangguan", "Patroli gabungan", "Koordinasi", "Seksi Trantib"],
        ["Kejadian gangguan", "Penyuluhan", "–", "belum diisi"],
        ["Kematangan inovasi", "Lokakarya", "–", "Sekretariat"],
    ]


def test_the_form_tells_targets_once_and_every_indikator(tmp_path: Path) -> None:
    rows = [cetak(one) for one in form(tmp_path).baris if one.peran is PeranBaris.ISI]
    assert [row[0] for row in rows] == ["1", "2", "", "3", "4"]
    assert rows[1][2:7] == ["5", "10", "14", "20", "Patroli gabungan"]
    assert rows[2][1:7] == ["Kejadian gangguan", "", "", "", "", "Penyuluhan"]
    assert rows[3][2:] == ["10", "30", "20", "40", "belum diisi", "–", "belum diisi"]


def test_a_year_without_the_file_has_neither_page_nor_form(tmp_path: Path) -> None:
    plain = situs_at(write_folder(tmp_path / "data", TERKECIL))
    assert list(halaman_rencana_aksi.rancangan(plain)) == []
    codes = {one.kode for one in laporan_of(tmp_path / "laporan", {}).semua_tabel}
    assert "tabel-rencana-aksi" not in codes
    assert plain.tahun_direncanakan is None


def test_only_the_running_year_is_the_planned_one(tmp_path: Path) -> None:
    made = situs(tmp_path)
    assert made.tahun_direncanakan is None  # 2025 is over
    running = Situs(made.data, made.rekap, made.siklus, (), date(2025, 11, 1), made.folder)
    assert running.is_final(2025)  # and signed, whatever the calendar says
    open_year = Situs(made.data, made.rekap, {}, (), date(2025, 11, 1), made.folder)
    assert (running.tahun_direncanakan, open_year.tahun_direncanakan) == (None, 2025)


def test_a_code_of_a_kegiatan_above_its_sub_kegiatan_has_a_name_too(tmp_path: Path) -> None:
    head = TERKECIL["2025/anggaran.csv"].partition("\n")[0].replace("kegiatan;", "kegiatan;sub_kegiatan;", 1)
    assert head == "kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan"
    line = "7.01.02.2.01.0001;Program Pelayanan;Koordinasi Pelayanan;Rapat;S1;45000000;;42000000;"
    files = {**TERKECIL, **BERKAS, "2025/anggaran.csv": f"{head}\n{line}\n"}
    (page,) = halaman_rencana_aksi.rancangan(situs_at(write_folder(tmp_path / "data", files)))
    _, actions = tables(page.halaman())
    assert cetak(actions.baris[0])[2] == "Koordinasi Pelayanan 7.01.02.2.01"


def test_with_more_rows_than_a_page_shows_the_actions_wait_and_the_verdicts_stay(tmp_path: Path) -> None:
    few = tables(halaman(tmp_path / "sedikit"))
    assert [one.tertutup for one in few] == [False] * len(few)
    more = "".join(f"iku-02;;;;;Penyuluhan ke-{number};;\n" for number in range(BARIS_TERBUKA))
    folder = write_folder(tmp_path / "data", {**TERKECIL, **BERKAS, "2025/rencana-aksi.csv": RENCANA + more})
    (page,) = halaman_rencana_aksi.rancangan(situs_at(folder))
    closed = {one.kode.partition("-")[0]: one.tertutup for one in tables(page.halaman())}
    assert closed == {"target": False, "aksi": True}
