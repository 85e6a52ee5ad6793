"""Keeping what was saved with its note, where the data folder is a git checkout and the git program is there.

`bersama` takes what others shared.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lkjip_build.bahasa import meja as kata

_LAMA = 60
"""Seconds for one call; hooks of an office may check the whole data."""


@dataclass(frozen=True)
class Git:
    """A checkout: the git program, and the data folder in it."""

    program: str
    folder: Path

    @staticmethod
    def di(folder: Path) -> "Git | None":
        """Return the checkout that a data folder lies in; None where there is none, or no git program."""
        program = shutil.which("git")
        if program is None:
            return None
        found = Git(program, folder)
        return found if found.jalan("rev-parse", "--is-inside-work-tree").stdout.strip() == "true" else None

    def simpan(self, semua: Sequence[str], pesan: str) -> str:
        """Commit these files, as they lie there, and nothing else; return what became of it in a sentence. What git
        refuses leaves the files saved.
        """
        if (why := self.halangan()) is not None:
            return why
        # Only what the message speaks of: somebody's own work elsewhere in the checkout is theirs to commit.
        added = self.jalan("add", "--", *semua)
        done = self.jalan("commit", "--quiet", "-m", pesan, "--", *semua) if added.returncode == 0 else added
        if done.returncode == 0:
            return kata.GIT_BELUM_DIKIRIM if self.bersama else kata.GIT_TERSIMPAN
        said = (done.stderr or done.stdout).strip()
        return kata.git_gagal(said)

    @property
    def bersama(self) -> bool:
        """Tell whether the branch follows one that others share."""
        return self.jalan("rev-parse", "--abbrev-ref", "@{upstream}").returncode == 0

    def kirim(self) -> str:
        """Share what was committed here, and return what became of it in a sentence."""
        done = self.jalan("push", "--quiet")
        if done.returncode == 0:
            return kata.GIT_TERKIRIM
        said = (done.stderr or done.stdout).strip()
        behind = "fetch first" in said or "non-fast-forward" in said
        return kata.GIT_AMBIL_DULU if behind else kata.git_gagal_kirim(said)

    def halangan(self) -> str | None:
        """Return why nothing can be committed now, in words."""
        inner = Path(self.jalan("rev-parse", "--absolute-git-dir").stdout.strip())
        if (inner / "index.lock").exists():
            return kata.GIT_TERKUNCI
        if (inner / "MERGE_HEAD").exists() or (inner / "rebase-merge").exists() or (inner / "rebase-apply").exists():
            return kata.GIT_MENGGABUNG
        return None if self.bernama else kata.GIT_TANPA_NAMA

    @property
    def menggabung(self) -> bool:
        """Tell whether a merge is under way."""
        return self.jalan("rev-parse", "--verify", "--quiet", "MERGE_HEAD").returncode == 0

    def isi(self, nama: str) -> bytes | None:
        """Return the bytes of a file of a commit (`COMMIT:PATH`); None where there is none."""
        done = subprocess.run([self.program, "-C", str(self.folder), "cat-file", "blob", nama], capture_output=True)
        return done.stdout if done.returncode == 0 else None

    @property
    def bernama(self) -> bool:
        """Tell whether git knows whose commits these are."""
        return all(self.jalan("config", key).stdout.strip() for key in ("user.name", "user.email"))

    def kenalkan(self, nama: str, surel: str) -> None:
        """Tell git, for this checkout alone, whose commits these are."""
        self.jalan("config", "user.name", nama)
        self.jalan("config", "user.email", surel)

    def jalan(self, *words: str, sabar: float = _LAMA) -> subprocess.CompletedProcess[str]:
        """Run git, without a question to anybody and in the language that its answers are read in."""
        env = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_EDITOR": "true", "GIT_OPTIONAL_LOCKS": "0"}
        command = [self.program, "-C", str(self.folder), "-c", "core.quotepath=off", *words]
        try:
            return subprocess.run(
                command,
                capture_output=True,
                text=True,
                encoding="utf-8",
                errors="replace",
                env=env,
                timeout=sabar,
                stdin=subprocess.DEVNULL,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return subprocess.CompletedProcess(command, 1, "", str(error))
