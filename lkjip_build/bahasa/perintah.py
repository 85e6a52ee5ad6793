"""What the library of the command line says, in Indonesian: its own sentence, and ours."""

from collections.abc import Mapping
from types import MappingProxyType

PILIHAN = "[PILIHAN]"
PERINTAH = "PERINTAH [ISI]..."
BANTUAN = "Tampilkan bantuan ini."
MACAM_ISI: Mapping[str, str] = MappingProxyType({"text": "TEKS", "integer": "ANGKA", "integer range": "ANGKA"})
"""What a kind of value is called in the help of a command."""

KALIMAT: Mapping[str, str] = MappingProxyType(
    {
        "Usage:": "Cara pakai:",
        "Options": "Pilihan",
        "Commands": "Perintah",
        "default: {default}": "bila tidak ditulis: {default}",
        "required": "wajib",
        "file": "berkas",
        "directory": "folder",
        "path": "berkas atau folder",
        "Aborted!": "Dibatalkan.",
        "Error: {message}": "Tidak jadi: {message}",
        "Error: invalid input": "Isinya tidak dikenal",
        "Try '{command} {option}' for help.": "Petunjuknya: {command} {option}",
        "Invalid value: {message}": "isi yang salah: {message}",
        "Invalid value for {param_hint}: {message}": "isi {param_hint} salah: {message}",
        "Missing argument": "belum ditulis:",
        "Missing option": "belum ditulis:",
        "Missing parameter": "belum ditulis:",
        "Missing command.": "perintahnya belum ditulis.",
        "Choose from:\n\t{choices}": "Yang bisa dipilih:\n\t{choices}",
        "No such option {name!r}.": "pilihan {name!r} tidak ada.",
        "No such command {name!r}.": "perintah {name!r} tidak ada.",
        "Did you mean {possibility}?": "Maksudnya {possibility}?",
        "(Did you mean one of: {possibilities}?)": "(Maksudnya salah satu dari: {possibilities}?)",
        "Option {name!r} does not take a value.": "pilihan {name!r} tidak memakai isi.",
        "Option {name!r} requires an argument.": "pilihan {name!r} belum diberi isi.",
        "Got unexpected extra argument ({args})": "ada isi yang berlebih ({args})",
        "Got unexpected extra arguments ({args})": "ada isi yang berlebih ({args})",
        "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
        "{value!r} is not one of {choices}.": "{value!r} bukan salah satu dari {choices}.",
        "{value!r} is not a valid {number_type}.": "{value!r} bukan angka bulat.",
        "{value} is not in the range {range}.": "{value} di luar batas {range}.",
        "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
        "{name} {filename!r} is a file.": "{filename!r} adalah berkas, padahal yang diminta folder.",
        "{name} {filename!r} is a directory.": "{filename!r} adalah folder, padahal yang diminta berkas.",
        "{name} {filename!r} is not readable.": "{name} {filename!r} tidak bisa dibaca.",
        "{name} {filename!r} is not writable.": "{name} {filename!r} tidak bisa ditulisi.",
    }
)
