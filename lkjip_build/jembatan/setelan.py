"""The settings that every office has alike, so that its mkdocs.yml need not say them; what it says itself counts.

Names and addresses come from the data: whoever changes instansi.yml changes them on every page.
"""

import html
import logging
import os
from collections.abc import Mapping
from typing import Any

from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import URL, PathSpec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

EKSTENSI: Mapping[str, Mapping[str, object]] = {
    "toc": {"permalink": True, "permalink_title": "Tautan ke bagian ini"},
    "tables": {"use_align_attribute": True},
    "attr_list": {},
    "def_list": {},
}
"""What of Markdown the pages need."""
BUKAN_MENU = """
/indikator/*/index.md
/sumber/
/data/v1/
/data/kamus/
/data/kamus-kunci/
/data/kamus-berkas/
**/asal/index.md
"""
"""Pages that other pages lead to, and no menu."""
BELUM_BERNAMA = "Kinerja"
"""What a site is called whose data do not tell it."""
UBAH = "edit/main/docs/"
SITE_URL = "SITE_URL"


def alamat(config: MkDocsConfig, bukan_alamat: str) -> str:
    """Return where the site will be published: as the settings say, else as who builds says by `SITE_URL`, which the
    settings of an office need not name; empty where neither does. PluginError with `bukan_alamat` where it is none.
    """
    told = os.environ.get(SITE_URL, "").strip()
    try:
        return config.site_url or URL(is_dir=True).run_validation(told)
    except ValidationError as error:
        raise PluginError(bukan_alamat.format(told)) from error


def bersama(config: MkDocsConfig) -> None:
    """Set what the pages need, whatever office they are of."""
    for name, options in EKSTENSI.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        config.mdx_configs[name] = {**options, **config.mdx_configs.get(name, {})}
    if config.not_in_nav is None:
        config.not_in_nav = PathSpec().run_validation(BUKAN_MENU)
    for group in (config.validation.nav, config.validation.links):
        for name, level in group.items():
            if level == logging.INFO:  # what MkDocs only mentions is a broken link to a reader; `ignore` stays
                group[name] = logging.WARNING


def dari_data(config: MkDocsConfig, setelan: Mapping[str, Any]) -> None:
    """Set what the data tell of the site, by the names of MkDocs: name, description, copyright and addresses."""
    for name, value in setelan.items():
        if not config[name]:
            config[name] = html.escape(value) if name == "copyright" else value  # the only one that may be HTML
    config.site_name = config.site_name or BELUM_BERNAMA
    config.edit_uri = (config.edit_uri or UBAH) if config.repo_url else None
