"""Writing whole or not at all: a reader, a crash or a full disk never meets half of an output.

A single file (`write_whole`) is written under a dot name in its own folder and renamed. A folder is made on a `Stage`
beside the old one and swapped in; `write_folder` does so for `lkjip tulis` and keeps what somebody else put there. What
the system refuses is a `SystemFailure`, one sentence for staff. Nothing here knows what is written.
"""

from lkjip_build.utuh.failure import SystemFailure, is_of_system, sentence
from lkjip_build.utuh.file import write_whole
from lkjip_build.utuh.manifest import NotOurs, refuse_unlisted, write_folder
from lkjip_build.utuh.stage import Stage, new_folder
from lkjip_build.utuh.swap import WAYS, dot_entries

__all__ = [
    "WAYS",
    "NotOurs",
    "Stage",
    "SystemFailure",
    "dot_entries",
    "is_of_system",
    "new_folder",
    "refuse_unlisted",
    "sentence",
    "write_folder",
    "write_whole",
]
