"""The small plan that a new office begins with: it fits any kind of office and says that it is an example."""

from collections.abc import Iterator, Mapping
from typing import Any

SUMBER = "(contoh) ganti dengan sumber data kantor"


def tujuan_contoh(awal: int, akhir: int) -> list[dict[str, Any]]:
    """Return one tujuan with two sasaran and four indikator, with targets for each year of the Renstra."""
    tahun = range(awal, akhir + 1)
    return [
        {
            "kode": "T1",
            "nama": "(Contoh) Meningkatnya mutu pelayanan dan tata kelola kantor",
            "sasaran": [
                {
                    "kode": "S1",
                    "nama": "(Contoh) Meningkatnya kualitas pelayanan publik",
                    "indikator": [
                        {
                            "kode": "iku-01",
                            "nama": "Indeks Kepuasan Masyarakat",
                            "nama_singkat": "Kepuasan masyarakat",
                            "singkatan": "IKM",
                            "satuan": "nilai",
                            "arah": "naik",
                            "konsolidasi": "rata-rata",
                            "batas": ["0", "100"],
                            **_keterangan(
                                "Seberapa puas warga terhadap pelayanan kantor, menurut warga yang baru dilayani.",
                                "Rata-rata nilai survei empat triwulan",
                                "80",
                            ),
                            "target_renstra": dict(_target(tahun, 82, 1)),
                        },
                        {
                            "kode": "iku-02",
                            "nama": "Persentase layanan yang selesai tepat waktu",
                            "nama_singkat": "Layanan tepat waktu",
                            "satuan": "persen",
                            "arah": "naik",
                            "konsolidasi": "rata-rata",
                            **_keterangan(
                                "Dari setiap 100 permohonan, berapa yang selesai dalam waktu yang dijanjikan.",
                                "Permohonan selesai tepat waktu / permohonan yang selesai x 100",
                                "88",
                            ),
                            "target_renstra": dict(_target(tahun, 90, 1)),
                        },
                    ],
                },
                {
                    "kode": "S2",
                    "nama": "(Contoh) Meningkatnya akuntabilitas kinerja kantor",
                    "indikator": [
                        {
                            "kode": "iku-03",
                            "nama": "Nilai evaluasi SAKIP",
                            "satuan": "nilai",
                            "arah": "naik",
                            "konsolidasi": "posisi-akhir",
                            "batas": ["0", "100"],
                            **_keterangan(
                                "Nilai dari Inspektorat: seberapa baik kantor merencanakan, mengukur, dan melaporkan "
                                "kinerjanya.",
                                "Nilai hasil evaluasi",
                                "68",
                            ),
                            "target_renstra": dict(_target(tahun, 70, 1)),
                        },
                        {
                            "kode": "iku-04",
                            "nama": "Pengaduan yang tidak ditindaklanjuti",
                            "nama_singkat": "Pengaduan terabaikan",
                            "satuan": "pengaduan",
                            "arah": "turun",
                            "konsolidasi": "jumlah",
                            **_keterangan(
                                "Banyaknya pengaduan yang sampai batas waktunya tidak dijawab atau tidak dikerjakan.",
                                "Jumlah pengaduan tanpa tindak lanjut dalam setahun",
                                "6",
                            ),
                            "target_renstra": dict(_target(tahun, 5, -1)),
                        },
                    ],
                },
            ],
        }
    ]


def _keterangan(definisi: str, rumus: str, kondisi_awal: str) -> dict[str, str]:
    return {
        "definisi": definisi,
        "alasan": "(contoh) tulis mengapa indikator ini dipilih",
        "rumus": rumus,
        "sumber_data": SUMBER,
        "penanggung_jawab": "(contoh) tulis unit kerjanya",
        "kondisi_awal": kondisi_awal,
    }


def _target(tahun: range, awal: int, langkah: int) -> Iterator[tuple[int, str]]:
    for nomor, satu in enumerate(tahun):
        yield satu, str(max(awal + nomor * langkah, 0))


REALISASI: Mapping[str, Mapping[str, str]] = {
    "iku-01": {"tw1": "82", "tw2": "82,5", "tw3": "83", "tw4": "83,5", "realisasi": "82,75"},
    "iku-02": {"tw1": "88", "tw2": "89", "tw3": "90", "tw4": "91", "realisasi": "89,5"},
    "iku-03": {"tw4": "70,4", "realisasi": "70,4"},
    "iku-04": {"tw1": "1", "tw2": "2", "tw3": "1", "tw4": "0", "realisasi": "4"},
}
"""The cells of kinerja.csv of the first year."""
