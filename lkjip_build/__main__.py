"""The command `lkjip`, also as `python -m lkjip_build`."""

import atexit
import gc

gc.set_threshold(100_000)  # starting makes many objects and no cycles; looking for them costs a tenth of a check
atexit.register(gc.freeze)  # and Python would look through all of them once more as it ends, which costs a fifth

from lkjip_build.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
