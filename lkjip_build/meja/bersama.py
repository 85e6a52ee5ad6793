"""Taking what others have shared: a plain step forward where nobody works here, else both sides made one by value.

Until every conflict is decided nothing of the checkout is touched: the three versions of a file are read out of git's
store. Both sides stay in git's history, whatever is chosen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.bahasa import meja as kata
from lkjip_build.meja.git import Git
from lkjip_build.sunting import Bentrok, TakTergabung, Tiga, tiga
from lkjip_build.sunting.perubahan import Ditolak
from lkjip_build.utuh import SystemFailure, write_whole

_SEBELUM_SIMPAN = 8
"""Seconds that a save waits for the network."""
_ATAS = "@{upstream}"


@dataclass(frozen=True)
class Pengambilan:
    """What became of taking: a sentence, and the conflicts that somebody has to decide first."""

    kabar: str
    bentrok: tuple[Bentrok, ...] = ()


def maju(git: Git) -> None:
    """Step forward to what others shared, where nothing was committed here since; silent where that cannot be."""
    if git.bersama and git.halangan() is None and not git.jalan("fetch", "--quiet", sabar=_SEBELUM_SIMPAN).returncode:
        git.jalan("merge", "--quiet", "--ff-only", _ATAS)


def ambil(git: Git, milik_saya: Mapping[Bentrok, bool] | None = None) -> Pengambilan:
    """Take what others have shared. Conflicts come back until `milik_saya` decides each of them: True for what was
    saved here, False for what the others have.
    """
    if (why := git.halangan()) is not None:
        return Pengambilan(why)
    fetched = git.jalan("fetch", "--quiet")
    if fetched.returncode:
        return Pengambilan(kata.git_gagal_ambil((fetched.stderr or fetched.stdout).strip()))
    base = git.jalan("merge-base", "HEAD", _ATAS).stdout.strip()
    here, there = (git.jalan("rev-parse", one).stdout.strip() for one in ("HEAD", _ATAS))
    if base == there:
        return Pengambilan(kata.GIT_TERBARU)
    if base == here:
        done = git.jalan("merge", "--quiet", "--ff-only", _ATAS)
        failed = kata.git_gagal_ambil((done.stderr or done.stdout).strip())
        return Pengambilan(failed if done.returncode else kata.GIT_DIAMBIL)
    both = _belah(git, base, there)
    conflicts = tuple(one for name in sorted(both) for one in both[name].bentrok)
    if any(one not in (milik_saya or {}) for one in conflicts):
        return Pengambilan(kata.git_pilih(len(conflicts)), conflicts)
    return Pengambilan(_gabung(git, both, milik_saya or {}))


def _belah(git: Git, base: str, there: str) -> dict[str, Tiga]:
    """Return what both sides changed of the data files, read out of git's store."""
    prefix = git.jalan("rev-parse", "--show-prefix").stdout.strip()
    changed = [git.jalan("diff", "--name-only", "-z", "--relative", base, one).stdout for one in ("HEAD", there)]
    names = set.intersection(*(set(filter(None, one.split("\0"))) for one in changed))
    made = {}
    for name in names:
        if name.endswith((".csv", ".yml")):
            blobs = [git.isi(f"{commit}:{prefix}{name}") for commit in (base, "HEAD", there)]
            if (merged := _tiga(name, blobs)) is not None:
                made[name] = merged
    return made


def _tiga(name: str, blobs: Sequence[bytes | None]) -> Tiga | None:
    """Return the three versions of a file held against each other; None where only git can merge them."""
    if any(one is None for one in blobs):
        return None
    try:
        base, here, there = (one or b"" for one in blobs)
        made = tiga(name, base, here, there)
        made.gabungan([True] * len(made.bentrok))  # what cannot be written is not offered either
    except (TakTergabung, Ditolak):
        return None
    return made


def _gabung(git: Git, both: Mapping[str, Tiga], milik_saya: Mapping[Bentrok, bool]) -> str:
    """Make one commit of both sides, and return what became of it in a sentence."""
    git.jalan("merge", "--quiet", "--no-commit", "--no-ff", _ATAS)
    if not git.menggabung:
        return kata.git_gagal_ambil(git.jalan("status", "--short").stdout.strip())
    try:
        for name, one in both.items():
            write_whole(git.folder / name, one.gabungan([milik_saya[each] for each in one.bentrok]))
            git.jalan("add", "--", name)
        left = git.jalan("diff", "--name-only", "--diff-filter=U").stdout.split("\n")
        if any(left):
            git.jalan("merge", "--abort")
            return kata.git_bentrok([name for name in left if name])
        done = git.jalan("commit", "--quiet", "-m", kata.GIT_GABUNGAN)
        if done.returncode:
            git.jalan("merge", "--abort")
            return kata.git_gagal_ambil((done.stderr or done.stdout).strip())
    except (SystemFailure, OSError) as error:
        git.jalan("merge", "--abort")
        return kata.git_gagal_ambil(str(error))
    return kata.GIT_DIAMBIL
