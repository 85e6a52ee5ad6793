"""How every number is counted: the formulas, caps, scales and deadlines of each rule set, each with its legal basis."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_build.bahasa import kata
from lkjip_build.bahasa.capaian import DESIMAL_LEBIH
from lkjip_build.bahasa.halaman import (
    batas_atas,
    batas_bawah,
    di_luar_rentang,
    hitungan_hari,
    masa,
    rata_rata_dari,
    tenggat_laporan,
)
from lkjip_build.bahasa.jalur import CARA_JALUR
from lkjip_build.bahasa.metodologi import atau_kurang, rentang_predikat
from lkjip_build.bahasa.putusan import arti
from lkjip_build.compute.capaian import Rumus
from lkjip_build.compute.putusan import Putusan
from lkjip_build.isi import (
    Angka,
    Asal,
    Bagian,
    Baris,
    Blok,
    Halaman,
    Kolom,
    Masukan,
    Rincian,
    Sel,
    Terlipat,
    bilangan,
    bulat,
    daftar,
    dihitung,
    p,
    persen,
    tabel,
    tanda,
    teks,
    tertulis,
)
from lkjip_build.isi.angka import decimals_of
from lkjip_build.model.aturan import Batas, Himpunan, SkalaPredikat, SkorJenjang
from lkjip_build.susunan.sel import berangka
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.kategori import tabel_kategori


def halaman(situs: Situs) -> Halaman:
    """Return the page of all rule sets, in the order of aturan.yml."""
    judul = "Cara menghitung"
    intro = p(
        "Setiap angka di situs ini dihitung dari target dan realisasi menurut aturan tahunnya. Di bawah ini rumus, "
        "skala, dan tenggat yang dipakai, dengan dasarnya."
    )
    return Halaman(
        judul,
        "Rumus capaian, skala kategori, tenggat, dan cara menghitung hari, dengan dasarnya.",
        f"{situs.folder}/aturan.yml",
        Bagian(
            "",
            judul,
            (intro,),
            (*(_himpunan(one, situs.data.aturan.jenjang) for one in situs.data.aturan.himpunan), _tanda(), _jalur()),
        ),
    )


def _himpunan(himpunan: Himpunan, jenjang: SkorJenjang | None) -> Bagian:
    parts = [
        _bagian(
            himpunan, "capaian", "Capaian", _rincian(_capaian(himpunan, jenjang)), _khusus("Keadaan khusus", _TETAPAN)
        ),
        _bagian(himpunan, "batas", "Batas dan rata-rata", _rincian(_batas(himpunan))),
        _bagian(himpunan, "efisiensi", "Efisiensi", _rincian(_efisiensi(himpunan))),
        _bagian(himpunan, "anggaran", "Anggaran", _khusus("Cara menghitung anggaran", _ANGGARAN)),
        _bagian(himpunan, "kategori", "Kategori capaian", *_kategori(himpunan)),
    ]
    if himpunan.predikat:
        parts.append(_bagian(himpunan, "predikat", "Predikat", *_predikat(himpunan.predikat)))
    parts.append(_bagian(himpunan, "tenggat", "Tenggat dan hari", _rincian(_tenggat(himpunan))))
    return Bagian(_kode(himpunan), masa(himpunan), bagian=tuple(parts))


def jangkar_aturan(himpunan: Himpunan) -> str:
    """Return where the page tells of a rule set."""
    return f"/metodologi/#{_kode(himpunan)}"


def _kode(himpunan: Himpunan) -> str:
    return f"aturan-{himpunan.mulai}"


def _jalur() -> Bagian:
    """Return when a running year is said to be on track, which no rule set changes."""
    said: tuple[tuple[str, tuple[Blok, ...]], ...] = tuple((name, (p(one),)) for name, one in CARA_JALUR)
    return Bagian("di-jalur-atau-tertinggal", "Tahun berjalan: di jalur atau tertinggal", (Rincian(said),))


def _tanda() -> Bagian:
    """Return what each mark of a verdict means."""
    marks = daftar([p(tanda(one), f": {arti(one)}.") for one in Putusan])
    return Bagian("arti-tanda", "Arti tanda hasil", (marks,))


def _bagian(himpunan: Himpunan, kode: str, judul: str, *blok: Blok) -> Bagian:
    return Bagian(f"{kode}-{himpunan.mulai}", judul, blok)


def _rincian(butir: Iterable[tuple[str, Blok]]) -> Rincian:
    return Rincian(tuple((name, (said,)) for name, said in butir))


def _khusus(judul: str, butir: Iterable[tuple[str, str]]) -> Terlipat:
    """Return what few readers ask for, behind its heading."""
    return Terlipat(judul, (_rincian((name, p(said)) for name, said in butir),))


def _capaian(himpunan: Himpunan, jenjang: SkorJenjang | None) -> Iterator[tuple[str, Blok]]:
    rumus = himpunan.capaian
    yield "Makin besar makin baik", p(kata.rumus(Rumus.NAIK))
    yield "Makin kecil makin baik", p(kata.rumus_turun(rumus.turun))
    yield "Makin dekat makin baik", p(kata.rumus_tetap(rumus.tetap))
    yield "Target rentang", p(f"Di dalam rentang: 100\u00a0%. Di luarnya: {di_luar_rentang(rumus.rentang)}.")
    yield "Jenjang, bukan angka", _skor(jenjang)
    yield "Dasar", p(rumus.dasar)


def _skor(jenjang: SkorJenjang | None) -> Blok:
    if jenjang is None:
        return p(kata.skor_jenjang(None, ""))
    least = bilangan(jenjang.terendah, tertulis(jenjang.location("terendah")))
    return p(kata.skor_jenjang(least.teks, jenjang.dasar), angka=(least,))


_TETAPAN = (
    (
        "Target nol",
        "Bila harus tetap nol: 100\u00a0% jika realisasinya nol, selain itu 0\u00a0%. Bila seharusnya naik: tidak "
        "dapat dihitung.",
    ),
    ("Target di bawah nol", "Tidak dapat dihitung."),
    ("Realisasi kosong", "Belum ada, bukan nol; tidak ikut rata-rata dan disebut jumlahnya."),
    (
        "PK perubahan",
        "Bila target diubah, yang dipakai target perubahan; target semula tetap ditampilkan. Begitu pula pagu.",
    ),
    (
        "Pembilang dan penyebut",
        "Persentase yang ditulis sebagai hitungan (sekian dari sekian) dihitung dari kedua angkanya tanpa pembulatan; "
        "yang tercetak dibulatkan. Bila triwulan dijumlahkan, pembilang dan penyebutnya dijumlahkan sendiri-sendiri. "
        "Belum ditemukan aturan yang mengaturnya; kebijakan instansi.",
    ),
    (
        "Triwulan dan setahun",
        "Yang dipakai realisasi setahun. Bila empat triwulannya memberi angka lain, halaman indikator menyebut "
        "keduanya. Bila setahun belum ditulis padahal tahunnya sudah berakhir dan keempat triwulannya terisi, "
        "angkanya dihitung dari triwulan itu. Halaman menyebutnya demikian. Kebijakan instansi.",
    ),
    (
        "Terhadap akhir Renstra",
        "Bawaannya angka tahun terakhir terhadap target tahun terakhir Renstra. Indikator yang dinyatakan kumulatif di "
        "renstra.yml: jumlah realisasi semua tahun terhadap jumlah target semua tahun. Tercapai atau tidak baru "
        "dinilai bila tahun realisasinya sudah sampai tahun targetnya. Kecualinya batas yang dijumlahkan dan sudah "
        "terlampaui, juga oleh triwulan tahun berjalan. Pembandingan ini diminta PermenPANRB 53/2014; caranya "
        "kebijakan instansi.",
    ),
    (
        "Kemajuan dari kondisi awal",
        "Bagian jalan dari kondisi awal ke target akhir Renstra yang sudah ditempuh. Target rentang dihitung "
        "sampai batas terdekatnya. Di dalam rentang kemajuannya penuh; sesudah batas yang jauh, dihitung sampai batas "
        "itu. Jenjang memakai skornya. Tidak dihitung bila target harus tepat, karena lewat sama "
        "melesetnya dengan kurang. Juga tidak bagi angka kumulatif, karena kondisi awal adalah angka satu tahun. "
        "Kebijakan instansi.",
    ),
    (
        "Selisih",
        "Dihitung dari angka yang belum dibulatkan, jadi dapat sedikit berbeda dari selisih angka yang tercetak.",
    ),
    (
        "Indikator tujuan",
        "Indikator yang mengukur tujuan dihitung seperti yang lain. Rata-rata tujuan hanya dari indikatornya sendiri, "
        "tanpa indikator sasaran di bawahnya. Rata-rata setahun dari indikator mencakup semuanya; rata-rata dari "
        "sasaran hanya sasaran. Anggaran, efisiensi, dan program penunjang menurut sasaran. "
        "Penyebab, solusi, dan rencana tindak lanjut diuraikan untuk keduanya. Kebijakan instansi.",
    ),
    (
        "Indikator baru atau dihentikan",
        "Dihitung hanya pada tahun berlakunya. Indikator yang berlaku tetapi tanpa angka tetap disebut dalam jumlah "
        "indikator.",
    ),
)


_ANGGARAN = (
    (
        "Serapan",
        "Realisasi dibagi pagu, dari baris anggaran yang realisasinya sudah tercatat. Bila belum semua, disebut dari "
        "berapa baris. Kebijakan instansi.",
    ),
    (
        "Tingkat",
        "Program, kegiatan, dan sub kegiatan menurut kodenya. Setiap baris dihitung sekali; jumlah setiap tingkat "
        "adalah jumlah barisnya. Jumlah yang ditulis kantor hanya dicocokkan. Susunan kodenya menurut nomenklatur "
        "Kementerian Dalam Negeri.",
    ),
    (
        "Triwulan",
        "Realisasi dari awal tahun sampai akhir triwulan itu. Triwulan yang kosong berarti belum ada, bukan nol.",
    ),
    (
        "Rata-rata realisasi terhadap target setahun",
        "Realisasi sampai akhir triwulan dibagi target setahun, lalu dirata-ratakan. Yang ikut: indikator yang makin "
        "besar makin baik, bertarget satu angka di atas nol, dan punya angka setiap triwulan. Angka sampai "
        "triwulan itu dibuat seperti angka setahun: dijumlahkan, dirata-ratakan, atau angka terakhir. Ini bukan "
        "rata-rata capaian, dan dapat turun. Kebijakan instansi.",
    ),
    (
        "Tahun berjalan",
        "Realisasi disebut sampai triwulan terakhir yang tercatat bila sama dengan angka triwulan itu di setiap baris. "
        "Bila tidak, disebut sejauh ini. Kebijakan instansi.",
    ),
    (
        "Keluaran",
        "Yang dihasilkan suatu sub kegiatan, dengan banyaknya yang dihasilkan dan yang dijanjikan dalam satuannya, "
        "seperti ditulis kantor. Tidak dijumlahkan dan tidak ikut dalam capaian indikator. Kebijakan instansi.",
    ),
)


def _batas(himpunan: Himpunan) -> Iterator[tuple[str, Blok]]:
    batas = himpunan.batas
    yield "Batas tampil", _satu_batas(batas, "tampil", batas.tampil)
    yield "Batas dalam rata-rata", _satu_batas(batas, "rata_rata", batas.rata_rata)
    yield "Batas bawah", _satu_batas(batas, "bawah", batas.bawah)
    yield "Rata-rata setahun", p(rata_rata_dari(himpunan.rata_rata))
    desimal = bulat(himpunan.desimal, _asal_desimal(himpunan))
    yield (
        "Dicetak",
        p(f"{desimal.teks} angka di belakang koma; setengah dibulatkan ke atas. {DESIMAL_LEBIH}", angka=(desimal,)),
    )
    yield "Dasar", p(batas.dasar)


def _satu_batas(batas: Batas, kunci: str, nilai: Decimal | None) -> Blok:
    said = batas_bawah if kunci == "bawah" else batas_atas
    if nilai is None:
        return p(said(None, ""))
    made = _persen(nilai, tertulis(batas.location(kunci)))
    return p(said(nilai, made.teks), angka=(made,))


def _asal_desimal(himpunan: Himpunan) -> Asal:
    if "desimal" in himpunan.model_fields_set:
        return tertulis(himpunan.location("desimal"))
    return dihitung(
        "ketetapan program, karena 'desimal' tidak ditulis", Masukan("aturan", himpunan.kode, himpunan.location())
    )


def _persen(nilai: Decimal, asal: Asal) -> Angka:
    return persen(nilai, decimals_of(nilai), asal)


def _efisiensi(himpunan: Himpunan) -> Iterator[tuple[str, Blok]]:
    if not (efisiensi := himpunan.efisiensi):
        yield "Rumus", p("tidak ditetapkan, jadi efisiensi tidak dinilai")
        return
    rumus = kata.rumus_efisiensi(efisiensi.rumus)
    yield "Rumus", p(f"{rumus}, dalam poin persen, dari semua kegiatan yang menyebut sasaran itu")
    yield "Syarat", p("Semua target sasaran itu tercapai dan anggarannya tercatat. Selain itu tidak dinilai.")
    yield "Dasar", p(efisiensi.dasar)


def _kategori(himpunan: Himpunan) -> Iterator[Blok]:
    skala = himpunan.skala
    yield replace(tabel_kategori(himpunan, "", skala.nama), catatan="", sempit=True)
    yield p(f"Kategori ditentukan dari capaian sebelum dibulatkan dan sebelum dibatasi. Dasar: {skala.dasar}")


def _predikat(skala: SkalaPredikat) -> Iterator[Blok]:
    kolom = (Kolom("", "Predikat"), Kolom("", "Arti", 3), Kolom("", "Nilai", 3))
    rows = (
        Baris((teks(one.nama, kepala=True), teks(one.sebutan), _rentang(skala, one.di_atas) or _terendah(skala)))
        for one in skala.predikat
    )
    yield tabel("", skala.nama, kolom, rows, sempit=True)
    yield p(f"Nilai tepat di batas masuk predikat yang lebih rendah. Dasar: {skala.dasar}")


def _rentang(skala: SkalaPredikat, bawah: Decimal | None) -> Sel | None:
    """Return the scores of a predikat, up to the bound of the next higher one; nothing of the lowest."""
    bounds = {one.di_atas: tertulis(one.location("di_atas")) for one in skala.predikat if one.di_atas is not None}
    if bawah is None:
        return None
    low, *higher = (bilangan(one, bounds[one]) for one in sorted(bounds) if one >= bawah)
    upper = higher[0] if higher else None
    return berangka(rentang_predikat(low.teks, upper.teks if upper else None), (low, *higher[:1]))


def _terendah(skala: SkalaPredikat) -> Sel:
    """Return up to where the lowest predikat reaches: the bound of the one above it."""
    bounds = [(one.di_atas, one) for one in skala.predikat if one.di_atas is not None]
    if not bounds:
        return teks("–")
    bound, above = min(bounds, key=lambda pair: pair[0])
    made = bilangan(bound, tertulis(above.location("di_atas")))
    return berangka(atau_kurang(made.teks), (made,))


def _tenggat(himpunan: Himpunan) -> Iterator[tuple[str, Blok]]:
    tenggat, hari = himpunan.tenggat, himpunan.hari
    bulan = bulat(tenggat.bulan, tertulis(tenggat.location("bulan")))
    yield "Tenggat laporan", p(f"{tenggat_laporan(bulan.teks)} {tenggat.dasar}", angka=(bulan,))
    yield "Hari", p(f"{hitungan_hari(hari.satuan, hari.hari_nol)}. {hari.dasar}")
