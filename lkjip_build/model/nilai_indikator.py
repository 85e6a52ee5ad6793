"""A cell whose indikator says what may stand in it: its unit, or the steps of its scale."""

from typing import Annotated

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema

from lkjip_build.model.masalah_nilai import BENTUK_SALAH
from lkjip_build.model.nilai import fault
from lkjip_build.model.nilai_ukur import Nilai, parse_nilai
from lkjip_build.model.renstra import Indikator


def _nilai_of_indikator(*, rentang: bool) -> PlainValidator:
    """Read a cell by the scale of the row's indikator, which `load` gives in the validation context by kode."""

    def read(value: object, info: ValidationInfo) -> Nilai:
        if not isinstance(value, str):
            raise fault(BENTUK_SALAH, "isian ini harus satu nilai", "tulis satu angka")
        known: dict[str, Indikator] = (info.context or {}).get("indikator", {})
        indikator = known.get(info.data.get("indikator", ""))
        if indikator is None:
            return parse_nilai(value, rentang=rentang)
        return parse_nilai(value, indikator.skala, rentang=rentang, satuan=indikator.satuan)

    return PlainValidator(read)


_SCHEMA = WithJsonSchema({"type": ["string", "number"]})
TargetIndikator = Annotated[Nilai, _nilai_of_indikator(rentang=True), _SCHEMA]
RealisasiIndikator = Annotated[Nilai, _nilai_of_indikator(rentang=False), _SCHEMA]
