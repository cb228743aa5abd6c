"""Pages and their files: the API's description to try out, and the guide for Neo4j Browser."""

from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter, FastAPI
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles

router = APIRouter(include_in_schema=False)
WEB = Path(str(files("app") / "web"))
GUIDE = Path(str(files("cypher") / "browser"))
_FRESH = {"Cache-Control": "no-cache"}


@router.get("/")
async def start_page() -> Response:
    """Show who met whom on a timeline; it uses the public API only."""
    return FileResponse(WEB / "index.html", headers=_FRESH)


@router.get("/docs")
async def docs() -> Response:
    """Show the API's description; its scripts come from here, so it loads without the internet."""
    return FileResponse(WEB / "docs.html", headers=_FRESH)


@router.get("/browser-guide/{name}")
async def browser_guide(name: str) -> Response:
    """Hand out a page of the guide, also to Neo4j Browser, which is another origin."""
    page = next((path for path in GUIDE.iterdir() if path.name == name and path.suffix in (".adoc", ".html")), None)
    if page is None:
        return Response(status_code=404)
    media = "text/html" if page.suffix == ".html" else "text/plain"
    return Response(
        page.read_bytes(), media_type=f"{media}; charset=utf-8", headers={**_FRESH, "Access-Control-Allow-Origin": "*"}
    )


def mount(app: FastAPI) -> None:
    """Serve the files of the pages below /web."""
    app.mount("/web", StaticFiles(directory=WEB), name="web")
