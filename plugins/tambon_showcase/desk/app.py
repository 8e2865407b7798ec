"""The application of the desk: which address is which page, behind the gate."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from tambon_showcase.fonts import write_fonts
from tambon_showcase.site.look import dark_by_the_system, stylesheet
from tambon_showcase.site.templates import TEMPLATES
from tambon_showcase.site.whole_file import write_if_changed

from .gate import PREVIEWS, SCRIPT, Gate, Hosts
from .grid_pages import GridPages
from .handbook_pages import HandbookPages
from .pages import DeskPages
from .panel_pages import PanelPages
from .past_pages import PastPages
from .preview_pages import PreviewPages
from .visitors import Visitors
from .work import Desk


def desk_app(desk: Desk, visitors: Visitors, hosts: Hosts) -> ASGIApp:
    """The application, to be called under the names of `hosts` by those whom `visitors` knows."""
    known = desk, visitors, hosts
    pages, grids, previews = DeskPages(*known), GridPages(*known), PreviewPages(*known)
    handbook, panel, past = HandbookPages(*known), PanelPages(*known), PastPages(*known)
    assets = desk.place.store / "assets"
    write_fonts(assets / "fonts", desk.place.settings.cache_dir / "fonts")
    write_if_changed(assets / "desk.css", _look().encode())
    write_if_changed(assets / SCRIPT, (TEMPLATES / "desk" / SCRIPT).read_bytes())
    draft = "/drafts/{code}"
    application = Starlette(
        routes=[
            Mount("/assets", StaticFiles(directory=assets)),
            Route("/enter", pages.enter),
            Route("/refused", pages.refused),
            Route("/", pages.start),
            Route("/handbook/{name}.html", handbook.show),
            Route("/handbook/pictures/{name}.webp", handbook.picture),
            Route("/past", past.show),
            Route("/past", past.look, methods=["POST"]),
            Route("/panel", panel.show),
            Route("/panel", panel.make, methods=["POST"]),
            Route("/drafts", pages.begin, methods=["POST"]),
            Route(draft, pages.files),
            Route(f"{draft}/book.xlsx", pages.book),
            Route(f"{draft}/files", pages.receive, methods=["POST"]),
            Route(f"{draft}/decide", pages.decide, methods=["POST"]),
            Route(f"{draft}/remove", pages.remove, methods=["POST"]),
            Route(f"{draft}/check", pages.check),
            Route(f"{draft}/edit", grids.choose),
            Route(f"{draft}/edit/{{sheet}}", grids.show),
            Route(f"{draft}/edit/{{sheet}}", grids.save, methods=["POST"]),
            Route(f"{draft}/edit/{{sheet}}/paste", grids.paste, methods=["POST"]),
            Route(f"{draft}/pictures/{{name}}", grids.picture),
            Route(f"{draft}/preview", previews.preview),
            Route(f"{PREVIEWS}{{secret}}/{{name:path}}", previews.previewed),
            Route(f"{draft}/send", pages.sending),
            Route(f"{draft}/send", pages.send, methods=["POST"]),
            Route(f"{draft}/draft.zip", pages.parcel),
        ],
        exception_handlers={
            HTTPException: pages.failed,
            OSError: pages.failed_system,
            Exception: pages.broken,
        },
    )
    return Gate(application, visitors, hosts)


def _look() -> str:
    """The site's stylesheet, its dark colours without a script, then the desk's own."""
    own = sorted((TEMPLATES / "desk").glob("*.css"))
    return "\n".join(
        [stylesheet((), {}), dark_by_the_system(), *(path.read_text(encoding="utf-8") for path in own)]
    )
