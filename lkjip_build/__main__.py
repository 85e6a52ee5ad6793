"""The command `lkjip`, also as `python -m lkjip_build`."""

import gc

gc.set_threshold(100_000)  # starting makes many objects and no cycles; looking for them costs a tenth of a check

from lkjip_build.cli import main  # noqa: E402

gc.freeze()  # and what was imported stays to the end, where Python would look through all of it once more

if __name__ == "__main__":
    main()
