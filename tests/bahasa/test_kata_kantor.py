"""What an office is called follows from its data: to whom it promises, where it signs, what its area consists of."""

from typing import Any

import pytest

from lkjip_build.bahasa.bab import atasan, tempat
from lkjip_build.bahasa.bab_1 import judul_desa, sebutan
from lkjip_build.bahasa.situs import setelan
from lkjip_build.model.instansi import Instansi

KABUPATEN, KOTA, PROVINSI = "Kabupaten Wetan", "Kota Kulon", "Provinsi Tengah"


def kantor(nama: str, jenis: str = "kecamatan", kabupaten: str = KABUPATEN, **lain: Any) -> Instansi:
    isi = {"nama": nama, "jenis": jenis, "kabupaten": kabupaten, "provinsi": PROVINSI, "status_data": "contoh"}
    return Instansi.model_validate(isi | lain)


@pytest.mark.parametrize(
    ("instansi", "berjanji_kepada", "bertanda_tangan_di"),
    [
        (kantor("Kecamatan Lor"), "Bupati Wetan", "Lor"),
        (kantor("Kecamatan Lor", kabupaten=KOTA), "Wali Kota Kulon", "Lor"),
        (kantor("Kelurahan Kidul", "kelurahan", KOTA), "Camat", "Kidul"),
        (kantor("Dinas Uji", "dinas"), "Bupati Wetan", "Wetan"),
        (kantor("Badan Uji", "badan", KOTA), "Wali Kota Kulon", "Kulon"),
        (kantor("Dinas Uji", "dinas", PROVINSI), "Gubernur Tengah", "Tengah"),
        (kantor("Bagian Uji", "bagian"), "Sekretaris Daerah Kabupaten Wetan", "Wetan"),
        (kantor("Kantor Uji", "lainnya"), "Bupati Wetan", "Wetan"),
        (kantor("Dinas Uji", "dinas", tempat="Ibu Kota"), "Bupati Wetan", "Ibu Kota"),
        (kantor("Dinas Uji", "dinas", "Wetan"), "Bupati Wetan", "Wetan"),
    ],
    ids=lambda one: one.nama if isinstance(one, Instansi) else None,
)
def test_the_kind_of_an_office_says_to_whom_it_promises_and_where_it_signs(
    instansi: Instansi, berjanji_kepada: str, bertanda_tangan_di: str
) -> None:
    assert (atasan(instansi), tempat(instansi)) == (berjanji_kepada, bertanda_tangan_di)


@pytest.mark.parametrize(
    ("kode", "kata", "judul"),
    [
        (["2001", "2002"], "desa", "Desa di Kecamatan Lor"),
        (["1001"], "kelurahan", "Kelurahan di Kecamatan Lor"),
        (["1001", "2002"], "desa dan kelurahan", "Desa dan kelurahan di Kecamatan Lor"),
    ],
)
def test_the_codes_say_whether_they_are_desa_or_kelurahan(kode: list[str], kata: str, judul: str) -> None:
    instansi = kantor("Kecamatan Lor", desa=[{"kode": f"99.01.02.{one}", "nama": one} for one in kode])
    assert (sebutan(instansi), judul_desa(instansi)) == (kata, judul)


@pytest.mark.parametrize("kode", ["33", "33.02", "33.02.22", "33.02.22.1001", None])
def test_codes_of_all_levels_are_known(kode: str | None) -> None:
    assert kantor("Dinas Uji", "dinas", kode_wilayah=kode).kode_wilayah == kode


def test_a_site_is_called_by_its_office() -> None:
    known = setelan(kantor("Dinas Uji", "dinas"), "https://contoh.invalid/")
    assert known == {
        "site_name": "Kinerja Dinas Uji",
        "site_description": "Apakah janji kinerja Dinas Uji ditepati, dan mana buktinya.",
        "copyright": "Dinas Uji, Kabupaten Wetan",
        "site_url": "https://contoh.invalid/",
        "repo_url": "",
    }
