"""Of the bridge only what the theme needs, for a site without data."""

from lkjip_build.jembatan import tema


def on_config(config):  # type: ignore[no-untyped-def]
    return tema.on_config(config)


def on_page_content(content, page, config, files):  # type: ignore[no-untyped-def]
    return tema.on_page_content(content, page)


def on_post_page(output, page, config):  # type: ignore[no-untyped-def]
    return tema.on_post_page(output, page, config)
