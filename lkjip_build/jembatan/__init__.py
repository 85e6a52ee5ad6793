"""The bridge to MkDocs: pages from data. Only the modules of this package know the engine.

`plugin.Lkjip` takes part in `mkdocs build` and `mkdocs serve`; `situs.bangun_situs` builds the site of an office from
Python. Nothing of a build is kept by a module: what a run of MkDocs remembers belongs to the plugin of its settings.
"""
